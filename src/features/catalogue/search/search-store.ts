import { sql, type RawBuilder } from 'kysely';
import type { LetterCount } from '../../../domain/search/count-facets.ts';
import { momentaryLetters } from '../../../domain/search/facets.ts';
import type { SearchTerm } from '../../../domain/search/understand.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Position } from '../model.ts';
import { nearest } from './distance-store.ts';
import { hitsOf } from './hits-store.ts';

export interface RankQuery {
  readonly terms: readonly SearchTerm[];
  /** Letters of facets that a service must have. */
  readonly letters: readonly string[];
  readonly near?: { readonly position: Position; readonly withinMetres?: number | undefined } | undefined;
  readonly now: Date;
  readonly offset: number;
  readonly limit: number;
  /** How many results to return as points of the map. */
  readonly points: number;
}

export interface Ranked {
  /** Services that match words and distance, by their letters, whatever was chosen. */
  readonly letters: readonly LetterCount[];
  readonly page: readonly RankedService[];
  /** Longitude and latitude of results, those of the page among them. */
  readonly points: readonly (readonly [number, number])[];
  /** Whether services have all the words; else these are the ones that have most of them. */
  readonly complete: boolean;
  /** Bit n is set when some service has term n. */
  readonly known: number;
}

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
  return rows[0] ?? { letters: [], page: [], points: [], complete: true, known: 0 };
}

/** The statement of it; a test looks at its plan. */
export function rankStatement(query: RankQuery): RawBuilder<Ranked> {
  const { terms, near, letters, limit, offset, points } = query;
  const order = terms.length === 0 && near === undefined ? sql`title, id` : sql`score desc, metres, title, id`;
  return sql<Ranked>`
    with ${terms.length === 0 ? sql`` : foundByWords(terms)}
    matched as materialized (${matchedBy(query)}),
    chosen as (select * from matched ${having(letters)})
    select (select coalesce(json_agg(json_build_object('letters', letters, 'services', services)), '[]') from
        (select letters, count(*)::int as services from matched group by letters) counted) as letters,
      (select coalesce(json_agg(json_build_object('id', p.id, 'metres', p.metres, 'has', p.has)), '[]') from
        (select id, metres, has from chosen order by ${order} limit ${limit} offset ${offset}) p) as page,
      (select coalesce(json_agg(json_build_array(p.lon, p.lat)), '[]') from
        (select lon, lat from chosen where lat is not null limit ${points}) p) as points,
      ${terms.length === 0 ? sql`true` : sql`(select services > 0 from complete)`} as complete,
      ${terms.length === 0 ? sql`0` : sql`(select coalesce(bit_or(1 << term), 0) from rarity)`} as known
  `;
}

/** From how many words on a search is a sentence, and how many services with all of them are few. */
const sentence = 3;
const fewWithAll = 5;
/** More than any score: who has all the words comes first. */
const first = 1000;
/** A word of the dictionary is what somebody is after; another may be there because sentences need words. */
const tellingWeight = 2;

/** `found (service_id, score)`: services that have all the required terms; where none has, those that have most. */
function foundByWords(terms: readonly SearchTerm[]): Fragment {
  const required = maskOf(terms, (term) => term.required);
  const count = terms.filter((term) => term.required).length;
  const telling = maskOf(terms, (term) => term.required && term.synonyms.length + term.help.length > 0);
  const half = Math.ceil(count / 2);
  // Of a whole sentence few services have every word: those that have most of it follow them.
  const enough = count >= sentence ? fewWithAll : 1;
  return sql`
    hits as materialized (${hitsOf(terms)}),
    rarity as (select term, 1 / (1 + ln(1 + count(*))) as share from hits group by term),
    scored as materialized (
      select h.service_id, bit_or(1 << h.term) as has,
        sum(h.weight * r.share * case when 1 << h.term & ${telling}::int <> 0 then ${tellingWeight}::float8 else 1 end) as score
      from hits h join rarity r using (term) group by h.service_id
    ),
    covered as materialized (
      select service_id, score, has, bit_count((has & ${required}::int)::bit(32)) as terms from scored
    ),
    complete as (select count(*) filter (where terms = ${count}::int) as services, max(terms) as most from covered),
    found as (
      select service_id, score + case when terms = ${count}::int then ${first}::float8 else 0 end as score, has from covered
      where terms = ${count}::int
        or terms >= (select least(most, ${half}::int) from complete) and (select services from complete) < ${enough}::int
    ),`;
}

/** Bit n is set where term n is such. */
function maskOf(terms: readonly SearchTerm[], is: (term: SearchTerm) => boolean): number {
  return terms.reduce((mask, term, index) => (is(term) ? mask | (1 << index) : mask), 0);
}

function matchedBy({ terms, near, now }: RankQuery): Fragment {
  const metres = near === undefined ? sql`null::float8` : nearest(near.position);
  const within = near?.withinMetres === undefined ? sql`` : sql`where metres <= ${near.withinMetres}`;
  const from = terms.length === 0 ? sql`search_entry e` : sql`found join search_entry e using (service_id)`;
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

function having(letters: readonly string[]): Fragment {
  if (letters.length === 0) return sql``;
  return sql`where ${sql.join(
    letters.map((letter) => sql`strpos(letters, ${letter}) > 0`),
    sql` and `,
  )}`;
}
