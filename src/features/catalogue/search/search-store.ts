import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Position } from '../model.ts';
import type { SearchWord } from './search-words.ts';

export interface RankQuery {
  readonly words: readonly SearchWord[];
  readonly facets: readonly string[];
  readonly near?: { readonly position: Position; readonly withinMetres?: number | undefined } | undefined;
  readonly offset: number;
  readonly limit: number;
  /** How many results to return as points of the map. */
  readonly points: number;
}

export interface Ranked {
  readonly total: number;
  readonly page: readonly { readonly id: string; readonly metres: number | null }[];
  /** Longitude and latitude of results, those of the page among them. */
  readonly points: readonly (readonly [number, number])[];
}

type Fragment = RawBuilder<unknown>;

const metresPerDegree = 111_195;

/** Which services match, in which order, how many they are, and where. */
export async function rankServices(tx: Tx, query: RankQuery): Promise<Ranked> {
  const { rows } = await rankStatement(query).execute(tx);
  return rows[0] ?? { total: 0, page: [], points: [] };
}

/** The one statement of it; a test looks at its plan. */
export function rankStatement(query: RankQuery): RawBuilder<Ranked> {
  const { near, words, facets } = query;
  if (words.length === 0 && facets.length === 0 && near === undefined) return browseStatement(query);
  const metres = near === undefined ? sql`null::float8` : distanceTo(near.position);
  const inReach = near?.withinMetres === undefined ? sql`true` : within(near.position, near.withinMetres);
  // Words first: the score is the sum of theirs. Each is looked up by itself: a planner without statistics (a catalogue
  // that was just imported) would otherwise read all terms of every service.
  const hits = [...words.map(hitsOf), ...facets.map(facetHits)];
  const named = hits.map((hit, index) => sql`${hitName(index)} as materialized (${hit}),`);
  const score =
    words.length === 0
      ? sql`0`
      : sql.join(
          words.map((_, index) => sql`${hitName(index)}.weight`),
          sql` + `,
        );
  return sql<Ranked>`
    with ${sql.join(named, sql` `)} placed as (
      select s.id, ${score} as score, ${metres} as metres, lower(s.title) as title, s.lat, s.lon
      from ${hits.length === 0 ? sql`service s` : sql`${joined(hits)} join service s on s.id = hit_0.service_id`}
      where s.status = 'active' and ${inReach}
    )
    select (select count(*)::int from placed) as total,
      (select coalesce(json_agg(json_build_object('id', p.id, 'metres', p.metres)), '[]') from
        (select id, metres from placed order by score desc, metres, title, id limit ${query.limit} offset ${query.offset}) p) as page,
      (select coalesce(json_agg(json_build_array(p.lon, p.lat)), '[]') from
        (select lon, lat from placed where lat is not null limit ${query.points}) p) as points
  `;
}

/** Everything, by title: the index has the order, so a page reads its own rows alone. */
function browseStatement({ limit, offset, points }: RankQuery): RawBuilder<Ranked> {
  return sql<Ranked>`
    select (select count(*)::int from service where status = 'active') as total,
      (select coalesce(json_agg(json_build_object('id', p.id, 'metres', null)), '[]') from
        (select id from service where status = 'active' order by lower(title), id limit ${limit} offset ${offset}) p) as page,
      (select coalesce(json_agg(json_build_array(p.lon, p.lat)), '[]') from
        (select lon, lat from service where status = 'active' and lat is not null limit ${points}) p) as points
  `;
}

/** Which of the words of a search that found nothing are in the catalogue at all. */
export async function readKnownWords(tx: Tx, words: readonly SearchWord[]): Promise<readonly boolean[]> {
  if (words.length === 0) return [];
  const { rows } = await sql<{ known: boolean[] }>`
    select array[${sql.join(words.map((word) => sql`exists (${hitsOf(word)})`))}] as known
  `.execute(tx);
  return rows[0]?.known ?? [];
}

function hitName(index: number): Fragment {
  return sql.raw(`hit_${index}`);
}

function joined(hits: readonly Fragment[]): Fragment {
  return sql.join(
    hits.map((_, index) => (index === 0 ? hitName(0) : sql`join ${hitName(index)} using (service_id)`)),
    sql` `,
  );
}

function facetHits(term: string): Fragment {
  return sql`select service_id from service_term where term = ${term}`;
}

/** Services that a word finds. Equality and range only: operators that row-level security lets use an index. */
function hitsOf({ stem, startsWith }: SearchWord): Fragment {
  const whole = sql`select service_id, weight from service_term where term = ${stem}`;
  if (startsWith === undefined) return whole;
  // A word that only begins alike weighs half. A facet ("help:meals") is no word, though it begins like one.
  return sql`
    select service_id, max(weight) as weight from (
      ${whole} union all
      select service_id, greatest(weight / 2, 1) from service_term
      where term >= ${startsWith} and term < ${afterAllBeginningWith(startsWith)} and term <> ${stem} and position(':' in term) = 0
    ) found group by service_id`;
}

/** The least text after all that begin with `start`, which is of a..z and 0..9: right in every collation of letters. */
function afterAllBeginningWith(start: string): string {
  const cut = start.replace(/z+$/, '');
  if (cut === '') return '~';
  const last = cut.charAt(cut.length - 1);
  return cut.slice(0, -1) + (last === '9' ? 'a' : String.fromCharCode(last.charCodeAt(0) + 1));
}

function distanceTo({ lat, lon }: Position): Fragment {
  return sql`case when s.lat is not null then 12742000 * asin(sqrt(least(1, power(sin(radians(s.lat - ${lat}::float8) / 2), 2)
    + cos(radians(${lat}::float8)) * cos(radians(s.lat)) * power(sin(radians(s.lon - ${lon}::float8) / 2), 2)))) end`;
}

/** A box that an index can answer, then the circle in it. */
function within(position: Position, metres: number): Fragment {
  const { lat, lon } = position;
  const high = metres / metresPerDegree;
  const wide = high / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return sql`s.lat between ${lat - high} and ${lat + high} and s.lon between ${lon - wide} and ${lon + wide}
    and ${distanceTo(position)} <= ${metres}`;
}
