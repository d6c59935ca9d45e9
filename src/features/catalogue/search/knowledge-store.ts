import { sql } from 'kysely';
import { canBeMisspelt, cutsOf } from '../../../domain/search/near-words.ts';
import { stem } from '../../../domain/search/stem.ts';
import type { Knowledge } from '../../../domain/search/understand.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ChangedGroup } from '../synonyms/model.ts';
import { afterAllBeginningWith } from './hits-store.ts';

export interface KnownOfSearch {
  readonly words: ReadonlyMap<string, Knowledge>;
  /** What the city changed in the groups of words that find one another. */
  readonly changes: readonly ChangedGroup[];
}

const mostNear = 30;

/** What the city's services and its administrators say of the words of a search: one statement, and one text for all. */
export async function readKnowledge(tx: Tx, typed: readonly string[]): Promise<KnownOfSearch> {
  const cuts = typed.flatMap((word, index) =>
    canBeMisspelt(word) ? cutsOf(word).map((cut) => ({ of: index + 1, cut })) : [],
  );
  const { rows } = await sql<{ words: Knowledge[]; changes: ChangedGroup[] }>`
    select
      (select coalesce(json_agg(json_build_object('known', known, 'begins', begins, 'near', near) order by place), '[]') from (
        select place,
          exists (select from service_term where term = typed.stem) as known,
          exists (select from service_term where term >= typed.word and term < typed.ends and position(':' in term) = 0) as begins,
          case when exists (select from service_term where term = typed.stem) then '[]'::json else (
            select coalesce(json_agg(json_build_object('word', word, 'services', services)), '[]') from (
              select distinct w.word, w.services
              from unnest(${cuts.map(({ of }) => of)}::int[], ${cuts.map(({ cut }) => cut)}::text[]) as c (of, cut)
              join search_cut s on s.cut = c.cut join search_word w on w.word = s.word
              where c.of = typed.place and exists (select from service_term t where t.term = w.stem)
              order by w.services desc, w.word limit ${mostNear}
            ) candidates
          ) end as near
        from unnest(${typed}::text[], ${typed.map(stem)}::text[], ${typed.map(afterAllBeginningWith)}::text[])
          with ordinality as typed (word, stem, ends, place)
      ) one) as words,
      (select coalesce(json_agg(json_build_object('code', code, 'words', words, 'help', help, 'active', active) order by code), '[]')
        from synonym_group) as changes
  `.execute(tx);
  const [row] = rows;
  return {
    words: new Map(typed.map((word, index) => [word, row?.words[index] ?? { known: false, begins: false, near: [] }])),
    changes: row?.changes ?? [],
  };
}
