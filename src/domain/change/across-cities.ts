import type { CountedQuestion } from './sum-up.ts';
import type { ToldCount } from './protect-round.ts';

/** A round as a city told it. */
export interface ToldRound {
  readonly answered: number;
  readonly counts: readonly ToldCount[];
}

/** The same answer over the cities that told it: in how many it was told, in how many it was held back, and people by people. */
export interface Across {
  readonly question: CountedQuestion;
  readonly code: string;
  /** Cities of which the count is known. */
  readonly told: number;
  /** Cities of which somebody, at least five, said so. */
  readonly saidIn: number;
  readonly withheld: number;
  /** Over the cities that told it. */
  readonly yes: number;
  readonly of: number;
}

/** Reads what cities told beside one another: no order of cities, only what is common. It adds nothing to what each has told. */
export function acrossCities(rounds: readonly ToldRound[]): Across[] {
  const found = new Map<string, Across>();
  for (const { answered, counts } of rounds) {
    for (const { question, code, yes } of counts) {
      const key = `${question} ${code}`;
      const so = found.get(key) ?? { question, code, told: 0, saidIn: 0, withheld: 0, yes: 0, of: 0 };
      const next =
        yes === 'withheld'
          ? { ...so, withheld: so.withheld + 1 }
          : {
              ...so,
              told: so.told + 1,
              saidIn: so.saidIn + (yes > 0 ? 1 : 0),
              yes: so.yes + yes,
              of: so.of + answered,
            };
      found.set(key, next);
    }
  }
  return [...found.values()];
}
