import { countUnmet } from '../../src/features/catalogue/unmet/count-unmet.ts';
import type { Ctx } from '../../src/features/context.ts';
import { someWords } from './some-words.ts';

/** Words of the city's own, and a search that found nothing. */
export async function aSearchHistory(system: Ctx, marker: string): Promise<void> {
  await someWords(system, marker);
  await countUnmet(system, {
    words: [{ word: marker, known: true }],
    quarter: `Quartiere ${marker}`,
    audience: 'families',
    help: undefined,
  });
}
