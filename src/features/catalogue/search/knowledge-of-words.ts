import type { CityIndex } from '../../../domain/search/index/city-index.ts';
import { canBeMisspelt } from '../../../domain/search/near-words.ts';
import { stem } from '../../../domain/search/stem.ts';
import type { Knowledge } from '../../../domain/search/understand.ts';
import { read, type Ctx } from '../../context.ts';
import { readKnowledge } from './knowledge-store.ts';

/** What a city's services say of the words of a search: the database is asked for words like those that none has. */
export async function knowledgeOf(
  ctx: Ctx,
  index: CityIndex,
  typed: readonly string[],
): Promise<ReadonlyMap<string, Knowledge>> {
  const strange = typed.filter((word) => !index.has(stem(word)));
  const spelt = strange.filter(canBeMisspelt);
  const asked = spelt.length === 0 ? undefined : await read(ctx, (tx) => readKnowledge(tx, spelt));
  return new Map(
    typed.map((word) => {
      const known = !strange.includes(word);
      const begins = known || index.begins(word);
      return [word, { known, begins, near: asked?.words.get(word)?.near ?? [] }];
    }),
  );
}
