import { z } from 'zod';
import type { FormFields } from '../../../../platform/http/form.ts';
import { pairKey } from '../decide-duplicates.ts';
import type { DuplicateDecision, ImportChoices, ImportReport } from '../model.ts';

/** So many pairs are asked about one by one; the rule settles the others. */
export const mostAsked = 40;
export const duplicateRules = ['later', 'sure', 'same', 'different'] as const;

const rule = z.enum(duplicateRules).catch('later');
const gone = z.enum(['keep', 'end']).catch('keep');
const decision = z.enum(['same', 'different', 'later']);

/** What was decided on the page of a plan. Whoever sends something else decides nothing: the cautious way stands. */
export function readChoices(form: FormFields, { questions }: ImportReport): ImportChoices {
  const decided: Record<string, DuplicateDecision> = {};
  for (const [index, question] of questions.slice(0, mostAsked).entries()) {
    const said = decision.safeParse(form.text(`pair-${index}`));
    if (said.success) decided[pairKey(question)] = said.data;
  }
  return { duplicates: rule.parse(form.text('duplicates')), gone: gone.parse(form.text('gone')), decided };
}
