import { read, type Ctx } from '../../context.ts';
import { readContribution, type Contribution } from '../contribution-store.ts';
import { mayContribute } from '../policy.ts';
import { readWordsOf, type SaidOfContribution } from './contribution-word-store.ts';

export interface OwnContribution {
  readonly contribution: Contribution;
  /** What the lab did with it, the first first; of changes that follow one another the last alone. */
  readonly said: readonly SaidOfContribution[];
}

/** One of the context's own city, for its people, with what became of it; undefined for anybody else, or where there is none. */
export async function openOwnContribution(ctx: Ctx, id: string): Promise<OwnContribution | undefined> {
  if (mayContribute(ctx) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const contribution = await readContribution(tx, id);
    if (contribution === undefined) return undefined;
    const all = await readWordsOf(tx, id);
    const said = all.filter(({ word }, at) => word !== 'changed' || all[at + 1]?.word !== 'changed');
    return { contribution, said };
  });
}
