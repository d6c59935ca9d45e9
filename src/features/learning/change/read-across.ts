import { acrossCities, type Across } from '../../../domain/change/across-cities.ts';
import { halfYearBefore, type HalfYear } from '../../../domain/change/half-year.ts';
import { read, type Ctx } from '../../context.ts';
import { mayReadLearning } from '../policy.ts';
import type { PublishedRound, ToldRound } from './model.ts';
import { readPublished } from './told-store.ts';

export interface AcrossView {
  /** Half years that some city told, the newest first. */
  readonly halfYears: readonly HalfYear[];
  readonly halfYear: HalfYear | undefined;
  /** By name of the city. */
  readonly rounds: readonly PublishedRound[];
  readonly across: readonly Across[];
  /** Cities that told this half year and the one before, with what lay between. */
  readonly pairs: readonly ToldPair[];
  /** People's words, for the lab's staff alone. */
  readonly readsWords: boolean;
}

/** Two rounds of a city, one after the other, as it told them. */
export interface ToldPair {
  readonly now: ToldRound;
  readonly before: ToldRound;
}

/** Rounds of a half year of which the city told the one before as well, and what lay between. */
export function pairsOf(told: readonly ToldRound[], halfYear: HalfYear): ToldPair[] {
  return told.flatMap((now) => {
    if (now.halfYear !== halfYear || now.beside === null) return [];
    const before = told.find((one) => one.tenantId === now.tenantId && one.halfYear === halfYearBefore(halfYear));
    return before === undefined ? [] : [{ now, before }];
  });
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
  const pairs = halfYear === undefined ? [] : pairsOf(all.map(withoutWords), halfYear);
  return { halfYears, halfYear, rounds, across: acrossCities(rounds), pairs, readsWords };
}

function withoutWords({ words: _words, ...told }: PublishedRound): ToldRound {
  return told;
}
