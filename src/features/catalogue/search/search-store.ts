import { sql, type RawBuilder } from 'kysely';
import type { LetterCount } from '../../../domain/search/count-facets.ts';
import { momentaryLetters } from '../../../domain/search/facets.ts';
import type { SearchTerm } from '../../../domain/search/understand.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Position } from '../model.ts';
import type { Choice } from './choices.ts';
import { nearest } from './distance-store.ts';
import { otherHits, ownHits } from './hits-store.ts';

export interface RankQuery {
  readonly terms: readonly SearchTerm[];
  /** What a service must fit. */
  readonly choices: readonly Choice[];
  readonly near?: { readonly position: Position; readonly withinMetres?: number | undefined } | undefined;
  readonly now: Date;
  readonly offset: number;
  readonly limit: number;
  /** How many results to return as points of the map. */
  readonly points: number;
}

export interface Ranked {
  /** Services that match words and distance by their letters: those that fit all choices but one, at least. */
  readonly letters: readonly LetterCount[];
  readonly page: readonly RankedService[];
  /** Longitude and latitude of results, those of the page among them. */
  readonly points: readonly (readonly [number, number])[];
  /** Whether services have all the words; else these are the ones that have most of them. */
  readonly complete: boolean;
  /** Bit n is set when some service has term n. */
  readonly known: number;
}

type RankedRow = Omit<Ranked, 'letters'> & { readonly letters: string };

export interface RankedService {
  readonly id: string;
  readonly metres: number | null;
  /** Bit n is set when it has term n. */
  readonly has: number;
}

type Fragment = RawBuilder<unknown>;

/** Which services match, in which order, how many with which facets, and where: one statement. */
export async function rankServices(tx: Tx, query: RankQuery): Promise<Ranked> {
  const { rows } = await rankStatement(query).execute(tx);
  const [row] = rows;
  if (row === undefined) return { letters: [], page: [], points: [], complete: true, known: 0 };
  return { ...row, letters: readCounts(row.letters) };
}

/** "AX 3,B 5": as text they take a third of what they would as objects. */
function readCounts(text: string): LetterCount[] {
  if (text === '') return [];
  return text.split(',').map((one) => {
    const [letters = '', services = ''] = one.split(' ');
    return { letters, services: Number(services) };
  });
}

/** The statement of it; a test looks at its plan. */
export function rankStatement(query: RankQuery): RawBuilder<RankedRow> {
  const { terms, near, choices, limit, offset, points } = query;
  const order = terms.length === 0 && near === undefined ? sql`title, id` : sql`score desc, metres, title, id`;
  return sql<RankedRow>`
    with ${terms.length === 0 ? sql`` : foundByWords(terms)}
    matched as materialized (${matchedBy(query)}),
    chosen as (select * from matched ${having(choices)})
    select (select coalesce(string_agg(letters || ' ' || services, ','), '') from
        (select letters, count(*) as services from matched group by letters) counted) as letters,
      (select coalesce(json_agg(json_build_object('id', p.id, 'metres', p.metres, 'has', p.has)), '[]') from
        (select id, metres, has from chosen order by ${order} limit ${limit} offset ${offset}) p) as page,
      (select coalesce(json_agg(json_build_array(p.lon, p.lat)), '[]') from
        (select lon, lat from chosen where lat is not null limit ${points}) p) as points,
      ${terms.length === 0 ? sql`true` : sql`(select own from enough) or (select services > 0 from complete)`} as complete,
      ${terms.length === 0 ? sql`0` : sql`(select coalesce(bit_or(1 << term), 0) from own) | (select coalesce(bit_or(1 << term), 0) from hits)`} as known
  `;
}

/** From how many words on a search is a sentence, and how many services with all of them are few. */
const sentence = 3;
const fewWithAll = 5;
/** From this many services on that have the very words, nobody needs those that have others in their place. */
const enoughByOwn = 50;
/** More than any score: who has all the words comes first. */
const first = 1000;
/** A word of the dictionary is what somebody is after; another may be there because sentences need words. */
const tellingWeight = 2;

/**
 * `found (service_id, score, has)`: services that have all the required terms; where none has, those that have most. What
 * stands for the words that were typed is looked for only where the words themselves find few: the plan then has it, and
 * runs nothing of it.
 */
function foundByWords(terms: readonly SearchTerm[]): Fragment {
  const required = maskOf(terms, (term) => term.required);
  const telling = maskOf(terms, (term) => term.required && term.synonyms.length + term.help.length > 0);
  const count = terms.filter((term) => term.required).length;
  // Of a whole sentence few services have every word: those that have most of it follow them.
  const enough = count >= sentence ? fewWithAll : 1;
  const byService = (hits: Fragment, shares: Fragment) => sql`
    select service_id, bit_or(1 << term) as has, sum(weight * (${shares})[term + 1]) as score from ${hits} hit group by service_id`;
  // Rare words say more than common ones: the share of each, by its place among the terms.
  const shares = (hits: Fragment) => sql`
    select array_agg(case when 1 << n & ${telling}::int <> 0 then ${tellingWeight}::float8 else 1 end / (1 + ln(1 + coalesce(services, 0))) order by n)
    from generate_series(0, ${terms.length - 1}::int) n left join (select term, count(*) as services from ${hits} hit group by term) counted on term = n`;
  return sql`
    own as materialized (${ownHits(terms)}),
    by_own as materialized (${byService(sql`own`, shares(sql`own`))}),
    enough as (select count(*) >= ${enoughByOwn}::int as own from by_own where has & ${required}::int = ${required}::int),
    hits as materialized (
      select term, service_id, max(weight) as weight from (select * from own union all ${otherHits(terms)}) one
      where not (select own from enough) group by term, service_id
    ),
    covered as materialized (
      select service_id, score, has, bit_count((has & ${required}::int)::bit(32)) as terms from (
        ${byService(sql`hits`, shares(sql`hits`))}
      ) scored where not (select own from enough)
    ),
    complete as (select count(*) filter (where terms = ${count}::int) as services, max(terms) as most from covered),
    found as (
      select service_id, score, has from by_own where has & ${required}::int = ${required}::int and (select own from enough)
      union all
      select service_id, score + case when terms = ${count}::int then ${first}::float8 else 0 end, has from covered
      where terms = ${count}::int
        or terms >= (select least(most, ${Math.ceil(count / 2)}::int) from complete) and (select services from complete) < ${enough}::int
    ),`;
}

/** Bit n is set where term n is such. */
function maskOf(terms: readonly SearchTerm[], is: (term: SearchTerm) => boolean): number {
  return terms.reduce((mask, term, index) => (is(term) ? mask | (1 << index) : mask), 0);
}

function matchedBy({ terms, choices, near, now }: RankQuery): Fragment {
  const metres = near === undefined ? sql`null::float8` : nearest(near.position);
  const within = near?.withinMetres === undefined ? sql`` : sql`where metres <= ${near.withinMetres}`;
  const found = terms.length === 0 ? sql`search_entry e` : sql`found join search_entry e using (service_id)`;
  // What lacks two choices counts beside none: it need not be read. The terms of the choices tell.
  const chosen = choices.flatMap(({ term }) => term ?? []);
  const from =
    chosen.length < 2
      ? found
      : sql`(select service_id from service_term where term = any(${chosen}::text[]) group by service_id having count(*) >= ${chosen.length - 1}::int)
          fitting join ${terms.length === 0 ? sql`search_entry e using (service_id)` : sql`found using (service_id) join search_entry e using (service_id)`}`;
  const at = sql`${now}::timestamptz`;
  return sql`
    select * from (
      select service_id as id, ${terms.length === 0 ? sql`0 as score, 0 as has` : sql`found.score, found.has`}, ${metres} as metres, e.title, e.lat, e.lon,
        e.facets
        || case when service_id in (select o.service_id from opening o where o.opens_at <= ${at} and o.closes_at > ${at})
          then ${momentaryLetters.open} else '' end
        || case when e.room_at > ${at} - make_interval(days => (select coalesce(max(fresh_days), 30)::int from room_rule))
          then ${momentaryLetters.room} else '' end as letters
      from ${from}
    ) located ${within}`;
}

function having(choices: readonly Choice[]): Fragment {
  if (choices.length === 0) return sql``;
  return sql`where ${sql.join(
    choices.map(({ letter }) => sql`strpos(letters, ${letter}) > 0`),
    sql` and `,
  )}`;
}
