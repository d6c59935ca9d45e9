import { addTo, denyAt, removeAt, turnAt } from '../../../../domain/eligibility/edit-tree.ts';
import type { RuleText } from '../../../../domain/eligibility/rule.ts';
import { z } from 'zod';
import { readWhere, withTree } from './where.ts';

const verbs = z.enum(['tutte', 'almeno', 'gira', 'rovescia', 'togli', 'via']);

/** What a button of the tree does (`togli:c.0.1`); undefined for what is no button of ours. */
export function changeByButton(button: string): ((text: RuleText) => RuleText) | undefined {
  const [name = '', place = ''] = button.split(':');
  const verb = verbs.safeParse(name);
  const where = readWhere(place);
  if (!verb.success || where === undefined) return undefined;
  const { tree, path } = where;
  switch (verb.data) {
    case 'tutte':
      return (text) => withTree(text, tree, (whole) => addTo(whole, path, { kind: 'all', of: [] }));
    case 'almeno':
      return (text) => withTree(text, tree, (whole) => addTo(whole, path, { kind: 'any', of: [] }));
    case 'gira':
      return (text) => withTree(text, tree, (whole) => turnAt(whole, path));
    case 'rovescia':
      return (text) => withTree(text, tree, (whole) => denyAt(whole, path));
    case 'togli':
      return (text) => withTree(text, tree, (whole) => removeAt(whole, path));
    case 'via':
      return (text) => withoutReduction(text, tree);
  }
}

function withoutReduction(text: RuleText, tree: 'c' | number): RuleText {
  const { amount } = text;
  if (amount === undefined || tree === 'c') return text;
  return { ...text, amount: { ...amount, reductions: amount.reductions.filter((_, at) => at !== tree) } };
}
