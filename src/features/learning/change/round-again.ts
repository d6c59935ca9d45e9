import { sumUp } from '../../../domain/change/sum-up.ts';
import { tellAgain, type RoundAgain as Compared } from '../../../domain/change/tell-again.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import type { ToldRound } from './model.ts';
import { readRounds } from './round-store.ts';
import { readPublished } from './told-store.ts';
import { readUrns, urnQuery } from './urn-store.ts';

export interface RoundAgain {
  readonly told: ToldRound;
  readonly again: Again;
  /** Of each count that was told; none once the answers are forgotten. */
  readonly counts: Compared['counts'];
  readonly query: string;
}

/**
 * Sums the answers of a round up again, and compares them with what the context's city told of it: never tells them. Once they are forgotten, as was promised to
 * whoever answered, what was told is a photograph.
 */
export async function roundAgain(ctx: Ctx, halfYear: string, edition: number): Promise<RoundAgain | undefined> {
  return read(ctx, async (tx) => {
    const published = (await readPublished(tx, { ofOwn: true, edition })).find((one) => one.halfYear === halfYear);
    const round = (await readRounds(tx)).find((one) => one.halfYear === halfYear);
    if (published === undefined || round === undefined) return undefined;
    const { words: _words, ...told } = published;
    if (round.forgottenOn !== null) return { told, again: 'photograph', counts: new Map(), query: urnQuery };
    const answers = (await readUrns(tx, round.id)).flatMap((urn) => urn.answers);
    return { told, query: urnQuery, ...tellAgain(told, sumUp(answers)) };
  });
}
