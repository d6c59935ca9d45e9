import { acrossCities, type Across } from '../../../domain/change/across-cities.ts';
import type { HalfYear } from '../../../domain/change/half-year.ts';
import { read, type Ctx } from '../../context.ts';
import { mayReadLearning } from '../policy.ts';
import type { PublishedRound } from './model.ts';
import { readPublished } from './told-store.ts';

export interface AcrossView {
  /** Half years that some city told, the newest first. */
  readonly halfYears: readonly HalfYear[];
  readonly halfYear: HalfYear | undefined;
  /** By name of the city. */
  readonly rounds: readonly PublishedRound[];
  readonly across: readonly Across[];
  /** People's words, for the lab's staff alone. */
  readonly readsWords: boolean;
}

/** What cities told of the change, side by side: everybody's, but for the words, which are for who works in the lab. */
export async function readAcross(ctx: Ctx, wanted?: string): Promise<AcrossView> {
  const all = await read(ctx, (tx) => readPublished(tx));
  const halfYears = [...new Set(all.map(({ halfYear }) => halfYear))];
  const halfYear = halfYears.find((one) => one === wanted) ?? halfYears[0];
  const readsWords = ctx.municipality.kind === 'lab' && mayReadLearning(ctx);
  const rounds = all
    .filter((round) => round.halfYear === halfYear)
    .map((round) => (readsWords ? round : { ...round, words: [] }));
  return { halfYears, halfYear, rounds, across: acrossCities(rounds), readsWords };
}
