import { typedWords, understand, type SearchTerm } from '../../../domain/search/understand.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { readKnowledge } from '../search/knowledge-store.ts';
import { dictionaryOfCity } from '../synonyms/groups-of-city.ts';

/** What the search of this city's catalogue makes of some words. */
export async function understandIn(tx: Tx, text: string): Promise<readonly SearchTerm[]> {
  const { typed } = typedWords(text);
  if (typed.length === 0) return [];
  const { words, changes } = await readKnowledge(tx, typed);
  return understand(typed, words, dictionaryOfCity(changes));
}
