import { sql, type RawBuilder } from 'kysely';
import { standInsOf } from '../../../domain/search/stand-ins.ts';
import type { SearchTerm } from '../../../domain/search/understand.ts';

/**
 * `(term, service_id)`: services that have what was typed, or what stands for it. Equality and range only, the operators
 * that row-level security lets an index answer; `offset 0` keeps the planner from reading all terms of a city instead of
 * few. One text for every search: the values go in as lists.
 */
export function hitsOf(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  const phrases = terms.flatMap((term, place) => standInsOf(term).map(({ stems }) => ({ place, stems })));
  const parts = phrases.flatMap(({ place, stems }, phrase) =>
    stems.map((stem) => ({ place, stem, phrase, size: stems.length })),
  );
  const unfinished = terms.findIndex(({ startsWith }) => startsWith !== undefined);
  const start = terms[unfinished]?.startsWith;
  return sql`
    select p.term, t.service_id
    from unnest(${parts.map(({ place }) => place)}::int[], ${parts.map(({ stem }) => stem)}::text[],
      ${parts.map(({ phrase }) => phrase)}::int[], ${parts.map(({ size }) => size)}::int[]) as p (term, stem, phrase, size)
    cross join lateral (select service_id from service_term where term = p.stem offset 0) t
    group by p.term, p.phrase, p.size, t.service_id having count(*) = p.size
    union
    select ${unfinished}::int, service_id from service_term
    where term >= ${start ?? nothing}::text and term < ${start === undefined ? nothing : afterAllBeginningWith(start)}::text and position(':' in term) = 0`;
}

const nothing = '~';

/** The least text after all that begin with `start`, which is of a..z and 0..9: right in every collation of letters. */
export function afterAllBeginningWith(start: string): string {
  const cut = start.replace(/z+$/, '');
  if (cut === '') return '~';
  const last = cut.charAt(cut.length - 1);
  return cut.slice(0, -1) + (last === '9' ? 'a' : String.fromCharCode(last.charCodeAt(0) + 1));
}
