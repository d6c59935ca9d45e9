import { cellsOf, sampleOf } from './cells.ts';
import { factsOf, holds, leavesOf, type Condition, type Leaf } from './condition.ts';
import type { Answers, Fact } from './facts.ts';
import { outcomeOf } from './outcome-of.ts';

/** A condition that a person does not meet. */
export interface Failed {
  readonly leaf: Leaf;
  /** False where the rule asks that it does not hold. */
  readonly wanted: boolean;
}

export interface Refusal {
  /** The fewest conditions that are a no by failing, whatever the others are; in the order of the rule. */
  readonly failed: readonly Failed[];
  /** The answers that these conditions are about: a no by themselves. */
  readonly facts: readonly Fact[];
}

/**
 * Why answers are a *no*; undefined where they are not. Of the conditions that fail, at least one of those that each way to
 * a yes would turn must be named: ways are found one by one, and the fewest conditions that meet them all are named, until
 * there is no way left around them.
 */
export function explainNo(condition: Condition, answers: Answers): Refusal | undefined {
  if (outcomeOf(condition, answers) !== 'no') return undefined;
  const failing = failingOf(condition, answers);
  const ways: Failed[][] = [];
  for (;;) {
    const named = fewestOfAll(ways);
    const way = wayAround(condition, answers, named);
    if (way === undefined) {
      const failed = failing.filter((one) => named.includes(one));
      return { failed, facts: [...new Set(failed.map(({ leaf }) => leaf.fact))] };
    }
    // Never empty: a tree in which no more holds than what these answers make hold is a no as they are.
    ways.push(failing.filter(({ leaf, wanted }) => holds(leaf, way[leaf.fact] ?? '') === wanted));
  }
}

function failingOf(condition: Condition, answers: Answers): readonly Failed[] {
  return leavesOf(condition).filter(({ leaf, wanted }) => {
    const value = answers[leaf.fact];
    return value !== undefined && holds(leaf, value) !== wanted;
  });
}

/** Answers to everything that are a yes though all that is named fails, as near to what was answered as they come. */
function wayAround(condition: Condition, answers: Answers, named: readonly Failed[]): Answers | undefined {
  const denied = named.map(({ leaf, wanted }): Condition => (wanted ? { kind: 'not', of: leaf } : leaf));
  const tree: Condition = { kind: 'all', of: [...denied, condition] };
  if (outcomeOf(tree, {}) === 'no') return undefined;
  return factsOf(tree).reduce<Answers>((way, fact) => {
    const values = [answers[fact] ?? [], ...cellsOf(fact, [tree]).map(sampleOf)].flat();
    const value = values.find((one) => outcomeOf(tree, { ...way, [fact]: one }) !== 'no');
    return { ...way, ...(value !== undefined && { [fact]: value }) };
  }, {});
}

/** The fewest that have one of each of some sets. */
function fewestOfAll<T>(sets: readonly (readonly T[])[]): T[] {
  for (let size = 0; size <= sets.length; size++) {
    const found = someOfAll(sets, size);
    if (found !== undefined) return found;
  }
  throw new Error('a way to a yes that turns no condition that fails');
}

function someOfAll<T>([first, ...others]: readonly (readonly T[])[], most: number): T[] | undefined {
  if (first === undefined) return [];
  if (most === 0) return undefined;
  for (const one of first) {
    const rest = someOfAll(
      others.filter((set) => !set.includes(one)),
      most - 1,
    );
    if (rest !== undefined) return [one, ...rest];
  }
  return undefined;
}
