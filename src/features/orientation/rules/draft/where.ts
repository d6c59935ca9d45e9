import type { Condition } from '../../../../domain/eligibility/condition.ts';
import type { Path } from '../../../../domain/eligibility/edit-tree.ts';
import type { RuleText } from '../../../../domain/eligibility/rule.ts';

/** A part of a rule's trees: of who has a right (`c`), or of who has the reduction of that number. */
export interface Where {
  readonly tree: 'c' | number;
  readonly path: Path;
}

/** `c.0.1`, `2.0`: as addresses and buttons have it. */
export function writeWhere({ tree, path }: Where): string {
  return [tree, ...path].join('.');
}

export function readWhere(text: string): Where | undefined {
  if (!/^(c|\d)(\.\d{1,2}){0,6}$/.test(text)) return undefined;
  const [tree = 'c', ...path] = text.split('.');
  return { tree: tree === 'c' ? 'c' : Number(tree), path: path.map(Number) };
}

/** How a part is counted for who listens: `1.2` of the first tree, `R1.2` of the first reduction's. */
export function numberOfPart({ tree, path }: Where): string {
  const whole = tree === 'c' ? '1' : `R${tree + 1}`;
  return [whole, ...path.map((at) => at + 1)].join('.');
}

/** The field in which a new condition of a group says what it is about: a page has one for each group. */
export function factField(place: string): string {
  return `fatto-${place.replaceAll('.', '-')}`;
}

/** The whole tree; undefined where there is no such reduction. */
export function treeOf({ condition, amount }: RuleText, tree: Where['tree']): Condition | undefined {
  return tree === 'c' ? condition : amount?.reductions[tree]?.when;
}

/** The rule with one of its trees changed; as it was where there is no such tree. */
export function withTree(text: RuleText, tree: Where['tree'], change: (tree: Condition) => Condition): RuleText {
  if (tree === 'c') return { ...text, condition: change(text.condition) };
  const { amount } = text;
  if (amount === undefined) return text;
  const reductions = amount.reductions.map((one, at) => (at === tree ? { ...one, when: change(one.when) } : one));
  return { ...text, amount: { ...amount, reductions } };
}
