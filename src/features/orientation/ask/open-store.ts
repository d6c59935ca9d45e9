import { sql } from 'kysely';
import { numberFacts } from '../../../domain/eligibility/facts.ts';
import type { Ages } from '../../../domain/eligibility/ages.ts';
import type { KindOfHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Entry } from '../model.ts';

export interface OpenEntry extends Entry {
  /** For which ages it says that it is; null where it leaves nobody out. */
  readonly ages: Ages | null;
}

/** Which entries are looked at: of some kinds of help, as they are on a day (`2026-01-01`). */
export interface OpenFilter {
  readonly help: readonly KindOfHelp[];
  readonly day: string;
}

/** How many entries are looked at, shared among the kinds of help: what there is beyond them the search finds. */
const mostLooked = 240;
/** Of each sort, how many are shown. */
const mostShown = 6;

const { least, most } = numberFacts.age;

const columns = sql`
  s.id, s.title, s.language, s.provider_id, s.provider_name, s.answer_kind, s.kinds_of_help, s.made_up, ages.least as "leastAge",
  ages.most as "mostAge", coalesce(ages.least > ${least}::int, false) or coalesce(ages.most < ${most}::int, false) as "saysAges"
`;

const agesOfService = sql`
  cross join lateral (
    select floor((s.hsds ->> 'minimum_age')::numeric)::int as least, floor((s.hsds ->> 'maximum_age')::numeric)::int as most offset 0
  ) ages
`;

/** An entry as those columns have it. */
const entry = sql`
  one.id as "serviceId", one.title, one.language, coalesce(p.name, one.provider_name) as "providerName",
  one.answer_kind as "answerKind", one.kinds_of_help as "kindsOfHelp", one.made_up as "madeUp",
  case when one."saysAges" then json_build_object('least', one."leastAge", 'most', one."mostAge") end as ages
`;

/** Active entries for which no rule is in force: one that is still written, begins later or has ended asks for nothing. */
function lookedAt({ help, day }: OpenFilter) {
  const terms = help.map((kind) => `help:${kind}`);
  return sql`
    select ${columns}
    from (
      select distinct found.service_id from unnest(${terms}::text[]) as asked (term)
      cross join lateral (
        select service_id from service_term where term = asked.term order by service_id limit ${Math.ceil(mostLooked / help.length)}
      ) found
    ) t
    join service s on s.id = t.service_id
    ${agesOfService}
    where s.status = 'active' and not exists (
      select from eligibility_rule r where r.service_id = s.id and (
        select v.text is not null from eligibility_version v
        where v.rule_id = r.id and v.from_on <= ${day}::date order by v.from_on desc, v.version desc limit 1
      )
    )
  `;
}

/**
 * Of the entries that no rule is about, those that somebody of this age may have. Where the age is not known the ones that
 * say ages come too, apart; those of neighbours are apart from the others, those that say ages first.
 */
export async function readOpenEntries(tx: Tx, filter: OpenFilter, age: number | undefined): Promise<OpenEntry[]> {
  const { rows } = await sql<OpenEntry>`
    select ${entry}
    from (
      select looked.*, row_number() over (
        partition by answer_kind = 'mutual', "saysAges" and ${age ?? null}::int is null order by not "saysAges", title, id) as place
      from (${lookedAt(filter)}) looked
      where not "saysAges" or coalesce(${age ?? null}::int between coalesce("leastAge", 0) and coalesce("mostAge", 200), true)
    ) one
    left join provider p on p.id = one.provider_id
    where place <= ${mostShown} order by place, title
  `.execute(tx);
  return rows;
}

/** The ages that the entries without a rule say, each as often as there are entries that say it. */
export async function readAges(tx: Tx, filter: OpenFilter): Promise<Ages[]> {
  const { rows } = await sql<Ages>`
    select "leastAge" as least, "mostAge" as most from (${lookedAt(filter)}) looked where "saysAges"
  `.execute(tx);
  return rows;
}

/** Some active entries, in no order. */
export async function readEntries(tx: Tx, serviceIds: readonly string[]): Promise<OpenEntry[]> {
  const { rows } = await sql<OpenEntry>`
    select ${entry}
    from (select ${columns} from service s ${agesOfService} where s.status = 'active' and s.id = any(${serviceIds}::uuid[])) one
    left join provider p on p.id = one.provider_id
  `.execute(tx);
  return rows;
}
