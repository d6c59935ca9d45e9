import { compareShares } from '../statistics/compare-shares.ts';
import { claimedBelow, type Verdict } from '../statistics/verdict.ts';
import type { Counted, CountedQuestion, Summary } from './sum-up.ts';

/** What a round says beside the one before: `better` and `worse` where it is known which way is good, `more` and `less` where it is not. */
export type Movement = 'better' | 'worse' | 'more' | 'less' | 'could-be-chance' | 'too-few-to-say';

export interface Moved {
  readonly question: CountedQuestion;
  readonly code: string;
  readonly now: Counted;
  readonly before: Counted;
  readonly movement: Movement;
}

const goodWhenMore: Readonly<Partial<Record<CountedQuestion, boolean>>> = {
  readiness: true,
  opportunities: true,
  supports: true,
  obstacles: false,
  skills: false,
};

/**
 * Compares two rounds, answer by answer. Dozens of answers are compared at once, and one in twenty would seem to move by chance alone: so that a whole page claims
 * something false in at most one case in twenty, a claim must hold after S. Holm, "A simple sequentially rejective multiple test procedure" (1979). Whoever
 * answered both times is counted as two people, which makes claims rarer where most stay as they were. Answers of which one figure is covered are compared by nobody,
 * but count among all: `covered` of them stand last, so that whoever reads what was told claims nothing that the city itself, which sees them all, could not claim.
 */
export function compareRounds(
  now: Pick<Summary, 'counted'>,
  before: Pick<Summary, 'counted'>,
  { covered = 0 }: { readonly covered?: number } = {},
): Moved[] {
  const pairs = now.counted.flatMap((one) => {
    const other = before.counted.find(({ question, code }) => question === one.question && code === one.code);
    return other === undefined ? [] : [{ one, other, verdict: compareShares(one, other) }];
  });
  const chances = pairs.map(({ verdict }) => chanceOf(verdict));
  const holds = holdsTogether([...chances, ...Array.from({ length: covered }, () => 1)]);
  return pairs.map(({ one, other, verdict }, index) => ({
    question: one.question,
    code: one.code,
    now: one,
    before: other,
    movement: movementOf(one.question, verdict, holds[index] === true),
  }));
}

function chanceOf(verdict: Verdict): number {
  return verdict.kind === 'too-few-to-say' ? 1 : verdict.chance;
}

function movementOf(question: CountedQuestion, verdict: Verdict, holds: boolean): Movement {
  if (verdict.kind === 'too-few-to-say' || verdict.kind === 'could-be-chance') return verdict.kind;
  if (!holds) return 'could-be-chance';
  const good = goodWhenMore[question];
  if (good === undefined) return verdict.kind;
  return (verdict.kind === 'more') === good ? 'better' : 'worse';
}

/** Which of several chances are small enough to be claimed together: the smallest against all, the next against the rest, until one is not. */
export function holdsTogether(chances: readonly number[]): boolean[] {
  const order = chances.map((chance, index) => ({ chance, index })).sort((a, b) => a.chance - b.chance);
  const holds = chances.map(() => false);
  for (const [rank, { chance, index }] of order.entries()) {
    if (chance * (chances.length - rank) >= claimedBelow) break;
    holds[index] = true;
  }
  return holds;
}
