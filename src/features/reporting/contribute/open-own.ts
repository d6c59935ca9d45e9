import { read, type Ctx } from '../../context.ts';
import { readContribution, type Contribution } from '../contribution-store.ts';
import { readFigures } from '../figures/figure-source.ts';
import type { Reading } from '../figures/reading.ts';
import { referencesInTexts } from '../markup/references-in.ts';
import { mayContribute } from '../policy.ts';
import { readWordsOf, type SaidOfContribution } from './contribution-word-store.ts';

export interface OwnContribution {
  readonly contribution: Contribution;
  /** What the lab did with it, the first first; of changes that follow one another the last alone. */
  readonly said: readonly SaidOfContribution[];
  /** The figures that the lab's text places, as they are now. */
  readonly figures: ReadonlyMap<string, Reading>;
}

/** One of the context's own city, for its people, with what became of it; undefined for anybody else, or where there is none. */
export async function openOwnContribution(ctx: Ctx, id: string): Promise<OwnContribution | undefined> {
  if (mayContribute(ctx) === undefined) return undefined;
  const found = await read(ctx, async (tx) => {
    const contribution = await readContribution(tx, id);
    if (contribution === undefined) return undefined;
    const all = await readWordsOf(tx, id);
    const said = all.filter(({ word }, at) => word !== 'changed' || all[at + 1]?.word !== 'changed');
    return { contribution, said };
  });
  if (found === undefined) return undefined;
  const references = referencesInTexts([found.said.at(-1)?.body ?? '']);
  if (references.length === 0) return { ...found, figures: new Map() };
  const all = await readFigures(ctx, references);
  return { ...found, figures: new Map([...all].filter(([reference]) => references.includes(reference))) };
}
