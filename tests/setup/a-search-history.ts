import { countUnmet } from '../../src/features/catalogue/unmet/count-unmet.ts';
import { saveSynonyms } from '../../src/features/catalogue/synonyms/keep-synonyms.ts';
import type { Ctx } from '../../src/features/context.ts';

/** Words of the city's own, and a search that found nothing. */
export async function aSearchHistory(system: Ctx, marker: string): Promise<void> {
  const saved = await saveSynonyms(system, undefined, { words: [marker, 'doposcuola'], help: [], active: true });
  if (saved !== 'saved') throw new Error(saved);
  await countUnmet(system, {
    words: [{ word: marker, known: true }],
    quarter: `Quartiere ${marker}`,
    audience: 'families',
    help: undefined,
  });
}
