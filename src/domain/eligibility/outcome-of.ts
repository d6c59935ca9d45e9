import { cellsOf, sampleOf } from './cells.ts';
import { holds, isLeaf, leavesOf, type Condition, type Leaf, type Outcome } from './condition.ts';
import type { Answers, Fact } from './facts.ts';

/**
 * Whether a condition holds: *yes* when it does whatever the missing answers are, *no* when it does not whatever they
 * are, *not known* otherwise. Exact: it is what trying every completion of the answers would say.
 *
 * Strong three-valued logic (Kleene, Introduction to Metamathematics, 1952, §64) is exact where no fact that is missing
 * stands in two places; those that do are tried cell by cell.
 */
export function outcomeOf(condition: Condition, answers: Answers): Outcome {
  const quick = byParts(condition, answers);
  if (quick !== 'not-known') return quick;
  const fact = repeatedFacts(condition).find((one) => answers[one] === undefined);
  if (fact === undefined) return quick;
  const found = new Set<Outcome>();
  for (const cell of cellsOf(fact, [condition])) {
    found.add(outcomeOf(condition, { ...answers, [fact]: sampleOf(cell) }));
    if (found.size > 1 || found.has('not-known')) return 'not-known';
  }
  return found.has('yes') ? 'yes' : 'no';
}

/** Facts that more than one leaf asks about. */
export function repeatedFacts(condition: Condition): Fact[] {
  const all = leavesOf(condition).map(({ leaf }) => leaf.fact);
  return [...new Set(all.filter((fact, at) => all.indexOf(fact) !== at))];
}

/** By the parts of the tree, as if what is missing in one had nothing to do with what is missing in another. */
export function byParts(condition: Condition, answers: Answers): Outcome {
  if (isLeaf(condition)) return ofLeaf(condition, answers);
  if (condition.kind === 'not') return opposite(byParts(condition.of, answers));
  const [ends, otherwise] = condition.kind === 'all' ? (['no', 'yes'] as const) : (['yes', 'no'] as const);
  let outcome: Outcome = otherwise;
  for (const part of condition.of) {
    const one = byParts(part, answers);
    if (one === ends) return ends;
    if (one === 'not-known') outcome = one;
  }
  return outcome;
}

function ofLeaf(leaf: Leaf, answers: Answers): Outcome {
  const value = answers[leaf.fact];
  if (value !== undefined) return holds(leaf, value) ? 'yes' : 'no';
  // A leaf that every answer meets, or none, asks for no answer.
  const possible = new Set(cellsOf(leaf.fact, [leaf]).map((cell) => holds(leaf, sampleOf(cell))));
  if (possible.size > 1) return 'not-known';
  return possible.has(true) ? 'yes' : 'no';
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === 'not-known') return outcome;
  return outcome === 'yes' ? 'no' : 'yes';
}
