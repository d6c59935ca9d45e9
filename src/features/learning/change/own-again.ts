import type { DaysBetween, StuckSteps } from '../../../domain/change/between-rounds.ts';
import { compareRounds, type Moved } from '../../../domain/change/compare-rounds.ts';
import type { Summary } from '../../../domain/change/sum-up.ts';
import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { countModules, countStuckSteps, ownModulesQuery, stuckQuery } from './between-store.ts';
import { countRound, countsQuery } from './own-again-store.ts';
import { readBetween } from './read-between.ts';
import { readRound, type RoundReading } from './read-rounds.ts';

export interface OwnAgain {
  readonly reading: RoundReading;
  /** As the page of the round says it, and as the database counts it. */
  readonly summary: Summary;
  readonly counted: Summary;
  /** What moved since the round before, from both as the database counts them. */
  readonly moved: readonly Moved[] | undefined;
  /** What lay between it and the round before, by the page and as the database counts it; undefined where the page shows nothing of it. */
  readonly between: BetweenAgain | undefined;
  readonly again: Again;
  readonly query: string;
}

export interface BetweenAgain {
  readonly page: StuckSteps & { readonly modules: number };
  readonly counted: StuckSteps & { readonly modules: number };
  readonly queries: readonly string[];
}

/** A closed round counted again for the city's own staff; undefined where its page has no figures: open, of too few, or forgotten. */
export async function ownRoundAgain(ctx: Ctx, halfYear: string): Promise<OwnAgain | undefined> {
  const reading = await readRound(ctx, halfYear);
  const summary = reading?.summary;
  if (reading === undefined || summary === undefined || summary === 'too-few') return undefined;
  const { round, before } = reading;
  const between = await readBetween(ctx, round, before);
  return read(ctx, async (tx) => {
    const counted = await countRound(tx, round.id);
    const moved =
      reading.moved === undefined || before === undefined
        ? undefined
        : compareRounds(counted, await countRound(tx, before.id));
    const lay = moved && between?.steps && (await countBetween(tx, between.days));
    const page = lay && between?.steps && pageOf(between.steps, between.modules.length);
    const same =
      sameFigures(summary, counted) &&
      (moved === undefined || sameFigures(reading.moved, moved)) &&
      (lay === undefined || sameFigures(page, lay));
    return {
      reading,
      summary,
      counted,
      moved,
      between: page && lay && { page, counted: lay, queries: [stuckQuery, ownModulesQuery] },
      again: same ? 'same' : 'moved',
      query: countsQuery,
    };
  });
}

function pageOf({ stuckThen, wentOn, stuckNow }: StuckSteps, modules: number): BetweenAgain['page'] {
  return { stuckThen, wentOn, stuckNow, modules };
}

async function countBetween(tx: Tx, days: DaysBetween): Promise<BetweenAgain['counted']> {
  const { modules } = await countModules(tx, days, ownModulesQuery);
  return pageOf(await countStuckSteps(tx, days), modules);
}
