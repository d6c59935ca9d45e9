import { cellsOf } from './cells.ts';
import { factsOf, isLeaf, leavesOf, type Condition } from './condition.ts';
import { choiceFacts } from './facts.ts';
import { outcomeOf } from './outcome-of.ts';
import { tryExamples, type RuleText } from './rule.ts';
import { factsOfAmount } from './work-out-amount.ts';

/** Bounds within which explaining a rule takes no time that anybody notices. */
export const mostLeaves = 20;
export const mostFacts = 8;
export const mostDepth = 4;
const mostCombinations = 20_000;

export type ConditionProblem =
  | 'empty-group'
  | 'too-many-conditions'
  | 'too-many-facts'
  | 'too-deep'
  | 'too-tangled'
  /** Everybody has a right, or nobody: it asks for nothing. */
  | 'always'
  | 'never';

export type RuleProblem =
  | ConditionProblem
  | 'no-source'
  | 'amount-too-tangled'
  /** There must be one that is a yes and one that is a no. */
  | 'too-few-examples'
  | 'examples-fail';

/** What keeps a condition from being used; nothing where it may be. */
export function checkCondition(condition: Condition): ConditionProblem[] {
  if (hasEmptyGroup(condition)) return ['empty-group'];
  if (leavesOf(condition).length > mostLeaves) return ['too-many-conditions'];
  if (depthOf(condition) > mostDepth) return ['too-deep'];
  const facts = factsOf(condition);
  if (facts.length > mostFacts) return ['too-many-facts'];
  const all = facts.reduce((product, fact) => product * cellsOf(fact, [condition]).length, 1);
  if (all > mostCombinations) return ['too-tangled'];
  const whatever = outcomeOf(condition, {});
  if (whatever === 'not-known') return [];
  return [whatever === 'yes' ? 'always' : 'never'];
}

/** What keeps a rule from coming into force; nothing where it may. */
export function checkRule(rule: RuleText): RuleProblem[] {
  const problems: RuleProblem[] = checkCondition(rule.condition);
  if (rule.source.title === '' || rule.source.date === '') problems.push('no-source');
  const { amount } = rule;
  if (amount !== undefined && factsOfAmount(amount).length > mostFacts / 2) problems.push('amount-too-tangled');
  const expected = new Set(rule.examples.map((example) => example.expected));
  if (!expected.has('yes') || !expected.has('no')) problems.push('too-few-examples');
  // Rules that cannot be used are not tried.
  if (problems.length === 0 && tryExamples(rule).some((tried) => !tried.asExpected)) problems.push('examples-fail');
  return problems;
}

function hasEmptyGroup(condition: Condition): boolean {
  if (isLeaf(condition)) return false;
  if (condition.kind === 'not') return hasEmptyGroup(condition.of);
  return condition.of.length === 0 || condition.of.some(hasEmptyGroup);
}

/** A "not" is written beside what it denies and is no step deeper. */
export function depthOf(condition: Condition): number {
  if (isLeaf(condition)) return 0;
  if (condition.kind === 'not') return depthOf(condition.of);
  return 1 + Math.max(0, ...condition.of.map(depthOf));
}

/** Whether a choice asks for something: for one of the choices at least, and not for all. */
export function asksForSomething(fact: keyof typeof choiceFacts, among: readonly string[]): boolean {
  return among.length > 0 && among.length < choiceFacts[fact].length;
}
