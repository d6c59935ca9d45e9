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
  readonly letters: string;
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
      ${terms.length === 0 ? sql`true` : sql`(select one from complete)`} as complete,
      ${terms.length === 0 ? sql`0` : sql`(select coalesce(bit_or(1 << term), 0) from rarity)`} as known
  `;
}

/** `found (service_id, score)`: services that have all the required terms; where none has, those that have most. */
function foundByWords(terms: readonly SearchTerm[]): Fragment {
  const required = terms.reduce((mask, term, index) => (term.required ? mask | (1 << index) : mask), 0);
  const count = terms.filter((term) => term.required).length;
  return sql`
    hits as materialized (${hitsOf(terms)}),
    rarity as (select term, 1 / (1 + ln(1 + count(*))) as share from hits group by term),
    scored as materialized (
      select h.service_id, sum(h.weight * r.share) as score, bit_or(1 << h.term) as has
      from hits h join rarity r using (term) group by h.service_id
    ),
    complete as (select exists (select from scored where has & ${required}::int = ${required}::int) as one),
    found as (
      select service_id, score, has from scored
      where case when (select one from complete) then has & ${required}::int = ${required}::int
        else bit_count((has & ${required}::int)::bit(32)) >= ${Math.ceil(count / 2)}::int end
    ),`;
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

function having(letters: string): Fragment {
  if (letters === '') return sql``;
  return sql`where ${sql.join(
    [...letters].map((letter) => sql`strpos(letters, ${letter}) > 0`),
    sql` and `,
  )}`;
}
