import { factsOf, holds, isLeaf, leavesOf, onlyAbout, type Condition, type Leaf } from './condition.ts';
import type { Answers, Fact } from './facts.ts';
import { outcomeOf } from './outcome-of.ts';

/** A condition that a person does not meet. */
export interface Failed {
  readonly leaf: Leaf;
  /** False where the rule asks that it does not hold. */
  readonly wanted: boolean;
}

export interface Refusal {
  /** The smallest set of answers that are a no by themselves, whatever else were answered. */
  readonly facts: readonly Fact[];
  /** The conditions about them that fail, and no more of them than are needed where the tree alone can tell. */
  readonly failed: readonly Failed[];
}

/** Why answers are a *no*; undefined where they are not. Of sets of one size, the one that stands first in the rule. */
export function explainNo(condition: Condition, answers: Answers): Refusal | undefined {
  if (outcomeOf(condition, answers) !== 'no') return undefined;
  const known = factsOf(condition).filter((fact) => answers[fact] !== undefined);
  for (let size = 0; size <= known.length; size++) {
    const facts = subsets(known, size).find((some) => outcomeOf(condition, onlyAbout(answers, some)) === 'no');
    if (facts !== undefined) return { facts, failed: failedAbout(condition, onlyAbout(answers, facts)) };
  }
  throw new Error('a no that all its answers do not explain');
}

function failedAbout(condition: Condition, answers: Answers): Failed[] {
  const least = leastFailing(condition, answers, true);
  if (least !== undefined) return least;
  return leavesOf(condition).filter(({ leaf, wanted }) => {
    const value = answers[leaf.fact];
    return value !== undefined && holds(leaf, value) !== wanted;
  });
}

/** The fewest leaves that make a tree other than `wanted`, by its parts; undefined where they alone do not. */
function leastFailing(condition: Condition, answers: Answers, wanted: boolean): Failed[] | undefined {
  if (condition.kind === 'not') return leastFailing(condition.of, answers, !wanted);
  if (isLeaf(condition)) {
    const value = answers[condition.fact];
    return value === undefined || holds(condition, value) === wanted ? undefined : [{ leaf: condition, wanted }];
  }
  const parts = condition.of.map((part) => leastFailing(part, answers, wanted));
  // One part is enough to break an "all"; to break an "any" all must fail. Under a "not" it is the other way round.
  if ((condition.kind === 'all') === wanted) {
    const failing = parts.filter((part) => part !== undefined);
    return failing.toSorted((a, b) => a.length - b.length)[0];
  }
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

/** Every choice of `size` of them, in their order. */
export function subsets<T>(all: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return all.flatMap((first, at) => subsets(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
