import { z } from 'zod';
import type { FormFields } from '../../../platform/http/form.ts';
import { commonLabels, schemes, type Label, type NationalCode, type OwnLabel } from './model.ts';

export type CodeProblem = 'missing' | 'too-long' | 'no-reference';
export type CodeProblems = Readonly<Partial<Record<'schema' | 'codice' | 'nome' | 'fonte', CodeProblem>>>;

const longest = { codice: 40, nome: 200, fonte: 300 } as const;

export const schemeField = z.enum(schemes);

/** The label of an address, `help/childcare`. */
export function readLabel(
  kind: string | undefined,
  label: string | undefined,
  own: readonly OwnLabel[],
): Label | undefined {
  if (kind === 'own') return own.some(({ id }) => id === label) && label !== undefined ? { kind, label } : undefined;
  return commonLabels.find((one) => one.kind === kind && one.label === label);
}

export const longestLabel = 120;

/** A label's name as it was typed, tidy. */
export function readLabelName(
  form: Pick<FormFields, 'text'>,
): { readonly name: string } | { readonly problem: 'missing' | 'too-long' } {
  const name = form.text('etichetta').trim().replaceAll(/\s+/g, ' ');
  if (name === '') return { problem: 'missing' };
  return name.length > longestLabel ? { problem: 'too-long' } : { name };
}

/** A code as it was typed. It is verified only with the document that it was read in. */
export function readCodeForm(
  form: Pick<FormFields, 'text'>,
): { readonly code: NationalCode } | { readonly problems: CodeProblems } {
  const scheme = schemeField.safeParse(form.text('schema'));
  const problemOf = (field: keyof typeof longest): CodeProblem | undefined =>
    form.text(field) === '' ? 'missing' : form.text(field).length > longest[field] ? 'too-long' : undefined;
  const verified = form.text('verificato') === 'yes';
  const reference = form.text('fonte');
  const fonte = reference === '' ? (verified ? ('no-reference' as const) : undefined) : problemOf('fonte');
  const [codice, nome] = [problemOf('codice'), problemOf('nome')];
  if (!scheme.success || codice !== undefined || nome !== undefined || fonte !== undefined) {
    return {
      problems: {
        ...(!scheme.success && { schema: 'missing' }),
        ...(codice && { codice }),
        ...(nome && { nome }),
        ...(fonte && { fonte }),
      },
    };
  }
  const code = {
    scheme: scheme.data,
    code: form.text('codice'),
    name: form.text('nome'),
    verified,
    reference: reference === '' ? null : reference,
  };
  return { code };
}
