import { z } from 'zod';
import type { Fact } from '../../../../domain/eligibility/facts.ts';
import type { Example } from '../../../../domain/eligibility/rule.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import { readMoney } from '../../ask/read-answer.ts';
import { readAnswers } from '../read-answers.ts';

export type ReadExample =
  { readonly kind: 'read'; readonly example: Example } | { readonly kind: 'wrong'; readonly fields: readonly string[] };

export const mostExamples = 20;
const expected = z.enum(['yes', 'no', 'not-known']);

/** Reads an example as its form sends it. */
export function readExample(facts: readonly Fact[], form: FormFields): ReadExample {
  const name = form.text('nome');
  const outcome = expected.safeParse(form.text('attesa'));
  const sum = form.text('quanto');
  const cents = sum === '' ? undefined : readMoney(sum);
  const read = readAnswers(facts, form);
  const wrongSum = sum !== '' && cents === undefined;
  if (name === '' || name.length > 100 || !outcome.success || wrongSum || read.kind === 'wrong')
    return {
      kind: 'wrong',
      fields: [
        ...(name === '' || name.length > 100 ? ['nome'] : []),
        ...(read.kind === 'wrong' ? read.facts.map((fact) => `x-${fact}`) : []),
        ...(outcome.success ? [] : ['attesa']),
        ...(wrongSum ? ['quanto'] : []),
      ],
    };
  return {
    kind: 'read',
    example: { name, answers: read.answers, expected: outcome.data, ...(cents !== undefined && { cents }) },
  };
}
