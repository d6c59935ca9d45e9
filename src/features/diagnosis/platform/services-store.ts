import { sql, type RawBuilder } from 'kysely';
import type { AnswerKind } from '../../../domain/vocabulary.ts';
import type { AskedOfPlatform } from '../model.ts';
import { endOf, type Counted } from './days-store.ts';

const metresPerDegree = 111_195;
/** Farther than this no quarter is a place's own, as of protected places. */
const farthestMetres = 5000;

/** Services of some kinds of answer that whoever looks finds in the catalogue, and that came into it before the last day ended. */
export function servicesFound(asked: AskedOfPlatform, kindsOfAnswer: readonly AnswerKind[]): RawBuilder<Counted> {
  return sql<Counted>`
    select count(*)::int as value from service s
    where s.status = 'active' and s.answer_kind = any(${[...kindsOfAnswer]}::text[]) and s.kinds_of_help && ${[...asked.kinds]}::text[]
      and s.created_at < ${endOf(asked)}
      and not exists (select from entry_check c where c.tenant_id = s.tenant_id and c.service_id = s.id and c.state = 'hidden')
      and ${asked.quarter === null ? sql`true` : inQuarter(asked.quarter)}`;
}

/**
 * In the quarter that the entry names, else in the one whose middle is nearest to a place of it. What has a protected place is counted in no quarter: who asks
 * of one quarter after the other would learn where it is, also where its page tells no quarter.
 */
function inQuarter(quarter: string): RawBuilder<unknown> {
  return sql`not s.protected_place and not exists (
      select from service_at_location a join location l on l.tenant_id = a.tenant_id and l.id = a.location_id
      where a.tenant_id = s.tenant_id and a.service_id = s.id and l.protected_place
    ) and case when s.quarter is not null then s.quarter = ${quarter} else exists (
      select from (
        select s.lat, s.lon union all
        select l.lat, l.lon from service_at_location a join location l on l.tenant_id = a.tenant_id and l.id = a.location_id
        where a.tenant_id = s.tenant_id and a.service_id = s.id
      ) place cross join lateral (
        select q.name, ${metresPerDegree}::float8 * sqrt((q.lat - place.lat) ^ 2 + ((q.lon - place.lon) * cos(radians(place.lat))) ^ 2) as metres
        from place_name q where q.tenant_id = s.tenant_id and q.kind = 'quarter' order by 2, 1 limit 1
      ) nearest where place.lat is not null and nearest.name = ${quarter} and nearest.metres <= ${farthestMetres}
    ) end`;
}
