import { read, type Ctx } from '../../context.ts';
import type { ToldRound } from './model.ts';
import { readPublished } from './told-store.ts';

/** What cities told everybody of their rounds, whoever asks: people's words are not for everybody, and not in it. */
export async function toldChange(ctx: Ctx): Promise<readonly ToldRound[]> {
  const told = await read(ctx, (tx) => readPublished(tx));
  return told.map(({ words: _words, ...figures }) => figures);
}
