import { sql, type RawBuilder } from 'kysely';
import type { AnswerKind } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { AskedOfPlatform, PlatformQuery } from '../model.ts';
import { between, endOf, type Counted } from './days-store.ts';
import { servicesFound } from './services-store.ts';

function ofKinds({ kinds, quarter }: AskedOfPlatform): RawBuilder<unknown> {
  const inQuarter = quarter === null ? sql`true` : sql`r.quarter = ${quarter}`;
  return sql`r.kind_of_help = any(${[...kinds]}::text[]) and ${inQuarter}`;
}

/** Which kinds of answer of the catalogue make which answer of a diagnosis. */
const answers = {
  public: ['public', 'accredited'],
  market: ['market'],
  community: ['free', 'mutual'],
} as const satisfies Readonly<Record<string, readonly AnswerKind[]>>;

/** Places taken of services of some kinds of answer, as said last in those days; absent where no service said how many it has. */
function placesTaken(asked: AskedOfPlatform, kindsOfAnswer: readonly AnswerKind[]): RawBuilder<Counted> {
  const inQuarter = asked.quarter === null ? sql`true` : sql`s.quarter = ${asked.quarter}`;
  return sql<Counted>`
    select sum(greatest(0, said.maximum - said.available))::int as value
    from service s join lateral (
      select maximum, available from room_said r where r.tenant_id = s.tenant_id and r.service_id = s.id
        and ${between('r.said_at', asked)} order by r.said_at desc limit 1
    ) said on true
    where s.status = 'active' and s.answer_kind = any(${[...kindsOfAnswer]}::text[])
      and s.kinds_of_help && ${[...asked.kinds]}::text[] and ${inQuarter}`;
}

const queries: Readonly<Record<PlatformQuery, (asked: AskedOfPlatform) => RawBuilder<Counted>>> = {
  requests: (asked) =>
    sql`select count(*)::int as value from request r where ${ofKinds(asked)} and ${between('r.created_at', asked)}`,
  searches: (asked) => sql`
    select coalesce(sum(searches), 0)::int as value from unmet_search r
    where r.day >= ${asked.from}::date and r.day <= ${asked.to}::date and r.help = any(${[...asked.kinds]}::text[])
      and ${asked.quarter === null ? sql`true` : sql`r.quarter = ${asked.quarter}`}`,
  'left-out': (asked) => sql`
    select count(*)::int as value from left_out l join request r on r.tenant_id = l.tenant_id and r.id = l.request_id
    where ${ofKinds(asked)} and ${between('l.since', asked)}`,
  declined: (asked) => sql`
    select count(distinct m.request_id)::int as value from pool_member m
    join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
    where m.answer = 'declined' and ${ofKinds(asked)} and ${between('m.answered_at', asked)}`,
  'in-groups': (asked) => sql`
    select count(distinct m.request_id)::int as value from pool_member m
    join pool p on p.tenant_id = m.tenant_id and p.id = m.pool_id and p.status = 'running'
    join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
    where m.live and ${ofKinds(asked)} and coalesce(p.started_at, p.agreed_at) < ${endOf(asked)}`,
  'places-public': (asked) => placesTaken(asked, answers.public),
  'places-market': (asked) => placesTaken(asked, answers.market),
  'places-community': (asked) => placesTaken(asked, answers.community),
  'services-public': (asked) => servicesFound(asked, answers.public),
  'services-market': (asked) => servicesFound(asked, answers.market),
  'services-community': (asked) => servicesFound(asked, answers.community),
};

/** One count of the platform, as its reference says; null where the platform does not know. */
export async function askPlatform(tx: Tx, asked: AskedOfPlatform): Promise<number | null> {
  const { rows } = await queries[asked.query](asked).execute(tx);
  return rows[0]?.value ?? null;
}

/** The middle of each quarter, from the places that have names in it. */
export async function quarterMiddles(
  tx: Tx,
): Promise<{ readonly quarter: string; readonly lat: number; readonly lon: number }[]> {
  const { rows } = await sql<{ quarter: string; lat: number; lon: number }>`
    select quarter, avg(lat) as lat, avg(lon) as lon from place_name group by quarter order by quarter
  `.execute(tx);
  return rows;
}
