import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ChangedGroup } from '../synonyms/model.ts';
import { afterAllBeginningWith } from './hits-store.ts';

export interface Beginnings {
  /** Words of titles and labels, those of most services first. */
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly changes: readonly ChangedGroup[];
}

/** What begins like the last word, and like the whole, of what somebody is typing: one statement, read from two indexes. */
export async function readBeginnings(tx: Tx, word: string, whole: string, most: number): Promise<Beginnings> {
  const { rows } = await sql<Beginnings>`
    select
      array(select w.word from search_word w where w.word >= ${word} and w.word < ${afterAllBeginningWith(word)} and w.titled
        order by w.services desc, length(w.word), w.word limit ${most}) as words,
      array(select s.title from search_entry e join service s on s.id = e.service_id
        where e.title >= ${whole} and e.title < ${afterAllBeginningWith(whole)} order by e.title limit ${most}) as titles,
      (select coalesce(json_agg(json_build_object('code', code, 'words', words, 'help', help, 'active', active) order by code), '[]')
        from synonym_group) as changes
  `.execute(tx);
  return rows[0] ?? { words: [], titles: [], changes: [] };
}
