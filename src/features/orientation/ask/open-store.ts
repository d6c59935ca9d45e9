import { sql } from 'kysely';
import type { KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Entry } from '../model.ts';

export interface OpenEntry extends Entry {
  /** Whether it says for which ages it is; then the age that was told is among them. */
  readonly saysAges: boolean;
}

/** How many entries are looked at, shared among the kinds of help: what there is beyond them the search finds. */
const mostLooked = 240;
/** Of each sort, how many are shown. */
const mostShown = 6;

/**
 * Active entries of some kinds of help for which no rule is in force on a day (`2026-01-01`): one that is still written,
 * begins later or has ended asks for nothing. Those that say ages only where the age is among them: by
 * neighbours apart from the others, those that ask for an age first.
 */
export async function readOpenEntries(
  tx: Tx,
  help: readonly KindOfHelp[],
  age: number | undefined,
  day: string,
): Promise<OpenEntry[]> {
  const terms = help.map((kind) => `help:${kind}`);
  const ofEach = Math.ceil(mostLooked / help.length);
  const { rows } = await sql<OpenEntry>`
    select "serviceId", title, language, coalesce(p.name, one."providerName") as "providerName", "answerKind", "kindsOfHelp",
      one."madeUp", "saysAges"
    from (
      select s.id as "serviceId", s.title, s.language, s.provider_id, s.provider_name as "providerName",
        s.answer_kind as "answerKind", s.kinds_of_help as "kindsOfHelp", s.made_up as "madeUp", ages.least is not null or ages.most is not null as "saysAges",
        row_number() over (partition by s.answer_kind = 'mutual'
          order by ages.least is null and ages.most is null, s.title, s.id) as place
      from (
        select distinct found.service_id from unnest(${terms}::text[]) as asked (term)
        cross join lateral (select service_id from service_term where term = asked.term order by service_id limit ${ofEach}) found
      ) t
      join service s on s.id = t.service_id
      cross join lateral (
        select (s.hsds ->> 'minimum_age')::numeric as least, (s.hsds ->> 'maximum_age')::numeric as most offset 0
      ) ages
      where s.status = 'active' and not exists (
          select from eligibility_rule r where r.service_id = s.id and (
            select v.text is not null from eligibility_version v
            where v.rule_id = r.id and v.from_on <= ${day}::date order by v.from_on desc, v.version desc limit 1
          )
        )
        and (ages.least is null and ages.most is null
          or ${age ?? null}::int between coalesce(ages.least, 0) and coalesce(ages.most, 200))
    ) one
    left join provider p on p.id = one.provider_id
    where place <= ${mostShown} order by place, title
  `.execute(tx);
  return rows;
}
