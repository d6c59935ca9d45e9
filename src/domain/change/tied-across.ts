import { tiedAnswers, type StuckSteps, type TiedAnswer } from './between-rounds.ts';
import { compareRounds, type Movement } from './compare-rounds.ts';
import type { ToldCount } from './protect-round.ts';
import type { Counted } from './sum-up.ts';

/** What a city told of a round, with what lay between it and the one before. Modules are counted where at least five people of the city were told to have attended. */
export interface ToldTied {
  readonly answered: number;
  readonly counts: readonly ToldCount[];
  readonly beside: ToldBeside | null;
}

export interface ToldBeside extends StuckSteps {
  readonly from: string;
  readonly to: string;
  /** Modules of any skill. */
  readonly modules: number;
  /** By skill that a round says is missing; one that is not named had none. */
  readonly bySkill: Readonly<Partial<Record<string, number>>>;
}

/** What can be said of an answer in a city: how it moved, or that one of the two figures is covered. */
export type Said = Movement | 'withheld';

export interface TiedInCity<City> {
  readonly city: City;
  readonly now: Counted | 'withheld';
  readonly before: Counted | 'withheld';
  readonly modules: number;
  readonly said: Said;
}

export interface TiedAcross<City> {
  readonly answer: TiedAnswer;
  readonly cities: readonly TiedInCity<City>[];
}

/**
 * Each answer that training speaks of, in every city that told two rounds, one after the other, and what lay between: cities where training on it was attended
 * can be read beside those where none was. Nothing is computed from the two groups: cities choose their training, and are few. A movement is claimed only where it
 * holds among all answers of both rounds (`compareRounds`).
 */
export function tiedAcross<City extends ToldTied>(
  pairs: readonly { readonly now: City; readonly before: ToldTied }[],
): TiedAcross<City>[] {
  const read = pairs.flatMap(({ now, before }) =>
    now.beside === null ? [] : [{ city: now, beside: now.beside, ...compareTold(now, before) }],
  );
  return tiedAnswers.map((answer) => ({
    answer,
    cities: read.map(({ city, beside, earlier, later, moved }) => ({
      city,
      now: later.find(isOf(answer)) ?? 'withheld',
      before: earlier.find(isOf(answer)) ?? 'withheld',
      modules: answer.skills === undefined ? beside.modules : (beside.bySkill[answer.code] ?? 0),
      said: moved.find(isOf(answer))?.movement ?? 'withheld',
    })),
  }));
}

/** How many obstacles a city is told to name less often, and more often, than before: only what can be said of it. */
export function obstaclesMoved(now: ToldTied, before: ToldTied): { readonly better: number; readonly worse: number } {
  const moved = compareTold(now, before).moved.filter(({ question }) => question === 'obstacles');
  const of = (movement: Movement) => moved.filter((one) => one.movement === movement).length;
  return { better: of('better'), worse: of('worse') };
}

/** What a city told of two rounds, and what can be said of it: among all answers of both, those that are covered too. */
function compareTold(now: Rounds, before: Rounds) {
  const [earlier, later] = [countedOf(before), countedOf(now)];
  const both = now.counts.filter((one) => before.counts.some(isOf(one))).length;
  const told = later.filter((one) => earlier.some(isOf(one))).length;
  const moved = compareRounds({ counted: later }, { counted: earlier }, { covered: both - told });
  return { earlier, later, moved };
}

type Rounds = Pick<ToldTied, 'answered' | 'counts'>;

/** What was told as a figure; what is covered is not there. */
function countedOf({ answered, counts }: Rounds): Counted[] {
  return counts.flatMap(({ question, code, yes }) =>
    yes === 'withheld' ? [] : [{ question, code, yes, of: answered }],
  );
}

function isOf({ question, code }: Pick<TiedAnswer, 'question' | 'code'>) {
  return (one: Pick<Counted, 'question' | 'code'>) => one.question === question && one.code === code;
}
