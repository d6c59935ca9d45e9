// Local improvement: takes a few neighbouring pools apart, puts the city together again, keeps what is better.
import { gapFiller } from './fill-gaps.ts';
import type { Filling } from './fill-gaps.ts';
import type { Column } from './offers.ts';
import { ruins } from './ruins.ts';

export type Annealing = {
  /** How far the cooling is: 0 at the beginning, 1 when it is over. */
  readonly progress: (round: number) => number;
  readonly pointsPerWeight: number;
  /** Score at which nothing better exists: stop there. */
  readonly enough: number;
  /** Told of every better plan. */
  readonly onBetter?: (score: number, columns: readonly Column[]) => void;
};

export type Annealed = { readonly score: number; readonly columns: readonly Column[]; readonly rounds: number };

/** Heat at first and at last: how much worse a round may leave the plan, in households of weight one. */
const FIRST_HEAT = 0.3;
const LAST_HEAT = 0.03;
const BLINK = 0.1;

/**
 * Ruin and recreate (Schrimpf and others, 2000), with one wished-for pool forced in every other round, under simulated
 * annealing (Kirkpatrick and others, 1983). Returns the best plan met; the timetable is left as it happens to be.
 */
export function anneal(filling: Filling, concerned: readonly number[], task: Annealing): Annealed {
  const { offers, timetable, random } = filling;
  const { progress, pointsPerWeight, enough, onBetter = () => undefined } = task;
  const fillGaps = gapFiller(filling);
  const { pickWish, pickNeighbours, pickSomebody } = ruins(filling, concerned);
  let best = { score: timetable.score(), columns: timetable.columns() };
  let round = 0;
  for (; concerned.length > 0 && best.score < enough; round++) {
    const share = progress(round);
    if (share >= 1) break;
    const before = timetable.score();
    const somebody = pickSomebody();
    const wish = random() < 0.5 ? pickWish(somebody) : undefined;
    const apart = wish ? timetable.standingAgainst(wish) : pickNeighbours(somebody);
    const removed = apart.map((pool) => timetable.columnOf(pool));
    const freed = [somebody];
    for (const { offer } of removed) {
      const set = offers.set[offer] ?? 0;
      for (let at = offers.memberFrom[set] ?? 0; at < (offers.memberFrom[set + 1] ?? 0); at++)
        freed.push(offers.members[at] ?? 0);
    }
    for (const pool of apart) timetable.release(pool);
    const made = wish ? [timetable.take(wish)] : [];
    const operators = removed.map(({ offer }) => offers.operator[offer] ?? 0);
    made.push(...fillGaps(freed, operators, { noise: random() * pointsPerWeight, blink: BLINK }));
    if (timetable.score() > best.score + 1e-6) {
      best = { score: timetable.score(), columns: timetable.columns() };
      onBetter(best.score, best.columns);
    }
    const heat = FIRST_HEAT * pointsPerWeight * (LAST_HEAT / FIRST_HEAT) ** share;
    if (timetable.score() >= before + heat * Math.log(random())) continue;
    for (const pool of made) timetable.release(pool);
    for (const column of removed) timetable.take(column);
  }
  return { ...best, rounds: round };
}
