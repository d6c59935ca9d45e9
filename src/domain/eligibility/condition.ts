import type { Answers, ChoiceFact, Fact, NumberFact, Value } from './facts.ts';

/** A number between two bounds, both included; at least one is there. "None" is never between them. */
export interface NumberCondition {
  readonly kind: 'number';
  readonly fact: NumberFact;
  readonly least?: number;
  readonly most?: number;
}

/** One of some choices. */
export interface ChoiceCondition {
  readonly kind: 'choice';
  readonly fact: ChoiceFact;
  readonly among: readonly string[];
}

export type Leaf = NumberCondition | ChoiceCondition;

/** What must hold of a person, as a tree. */
export type Condition =
  | Leaf
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** Yes, no, or not known yet. */
export type Outcome = 'yes' | 'no' | 'not-known';

export function isLeaf(condition: Condition): condition is Leaf {
  return condition.kind === 'number' || condition.kind === 'choice';
}

interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly wanted: boolean;
}

/** Explaining asks for the leaves of one tree over and over: trees do not change, so they are gathered once. */
const gathered = new WeakMap<Condition, readonly PlacedLeaf[]>();

/** The leaves from left to right; of each, whether it must hold (false under an odd number of "not"). */
export function leavesOf(condition: Condition): readonly PlacedLeaf[] {
  const known = gathered.get(condition) ?? gather(condition, true);
  gathered.set(condition, known);
  return known;
}

function gather(condition: Condition, wanted: boolean): PlacedLeaf[] {
  if (condition.kind === 'not') return gather(condition.of, !wanted);
  if (isLeaf(condition)) return [{ leaf: condition, wanted }];
  return condition.of.flatMap((part) => gather(part, wanted));
}

/** What a condition asks for one by one: the parts of an "all", or itself. */
export function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === 'all' ? condition.of : [condition];
}

/** The facts that a condition asks about, each once. */
export function factsOf(condition: Condition): Fact[] {
  return [...new Set(leavesOf(condition).map(({ leaf }) => leaf.fact))];
}

export function holds(leaf: Leaf, value: Value): boolean {
  if (leaf.kind === 'choice') return leaf.among.includes(String(value));
  if (typeof value === 'string') return false;
  return value >= (leaf.least ?? -Infinity) && value <= (leaf.most ?? Infinity);
}

/** Only the answers about some facts. */
export function onlyAbout(answers: Answers, facts: readonly Fact[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([fact]) => facts.includes(fact as Fact)));
}
