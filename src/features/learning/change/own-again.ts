import { compareRounds, type Moved } from '../../../domain/change/compare-rounds.ts';
import type { Summary } from '../../../domain/change/sum-up.ts';
import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { countRound, countsQuery } from './own-again-store.ts';
import { readRound, type RoundReading } from './read-rounds.ts';

export interface OwnAgain {
  readonly reading: RoundReading;
  /** As the page of the round says it, and as the database counts it. */
  readonly summary: Summary;
  readonly counted: Summary;
  /** What moved since the round before, from both as the database counts them. */
  readonly moved: readonly Moved[] | undefined;
  readonly again: Again;
  readonly query: string;
}

/** A closed round counted again for the city's own staff; undefined where its page has no figures: open, of too few, or forgotten. */
export async function ownRoundAgain(ctx: Ctx, halfYear: string): Promise<OwnAgain | undefined> {
  const reading = await readRound(ctx, halfYear);
  const summary = reading?.summary;
  if (reading === undefined || summary === undefined || summary === 'too-few') return undefined;
  const { round, before } = reading;
  return read(ctx, async (tx) => {
    const counted = await countRound(tx, round.id);
    const moved =
      reading.moved === undefined || before === undefined
        ? undefined
        : compareRounds(counted, await countRound(tx, before.id));
    const same = sameFigures(summary, counted) && (moved === undefined || sameFigures(reading.moved, moved));
    return { reading, summary, counted, moved, again: same ? 'same' : 'moved', query: countsQuery };
  });
}
