import {
  isOneNumber,
  type Range,
  type SocialReturn,
  type ValuedOutcome,
} from '../../../domain/outcomes/social-return.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { readNumber } from '../indicators/enter-value.ts';

/** More than anybody values; a form of more is not read. */
export const mostOutcomes = 60;
const shareFields = ['deadweight', 'attribution', 'displacement', 'dropOff'] as const;

/** One number, or two with a dash: `20`, `20-40`, `1,5 - 2`; undefined when it is neither, or the larger comes first. */
export function readRange(text: string, scale = 1): Range | undefined {
  const parts = text.split('-').map((part) => readNumber(part.trim()));
  const [low, high = low] = parts;
  if (parts.length > 2 || low === undefined || high === undefined || low > high) return undefined;
  return { low: low * scale, high: high * scale };
}

export type ReadReturn = { readonly assumptions: SocialReturn } | { readonly errors: Readonly<Record<string, string>> };

/** Reads the assumptions of a social return: money in euros, shares in hundredths, each as a range. */
export function readReturn(language: Language, form: FormFields): ReadReturn {
  const t = messages(language).experiments;
  const errors: Record<string, string> = {};
  const range = (name: string, scale: number, words: string, most = Number.MAX_VALUE): Range => {
    const read = readRange(form.text(name), scale);
    if (read !== undefined && read.high <= most) return read;
    errors[name] = words;
    return { low: 0, high: 0 };
  };
  const said = (name: string, longest: number): string => {
    const text = form.text(name);
    if (text === '' || text.length > longest) errors[name] = t.sroiTextNeeded;
    return text;
  };
  const investmentCents = range('spesa', 100, t.sroiRangeNeeded);
  if (investmentCents.low === 0 && errors['spesa'] === undefined) errors['spesa'] = t.sroiRangeNeeded;
  const outcomes = numbers(form).map((number): ValuedOutcome => {
    const name = (field: string) => `c${number}-${field}`;
    const years = /^\d{1,2}$/.test(form.text(name('anni'))) ? Number(form.text(name('anni'))) : 0;
    if (years < 1 || years > 20) errors[name('anni')] = t.sroiYearsNeeded;
    const shares = Object.fromEntries(
      shareFields.map((field) => [field, range(name(field), 0.01, t.sroiShareNeeded, 1)]),
    ) as Record<(typeof shareFields)[number], Range>;
    return {
      id: `c${number}`,
      name: said(name('nome'), 200),
      stakeholder: said(name('chi'), 200),
      quantity: range(name('quanti'), 1, t.sroiRangeNeeded),
      valueCents: range(name('valore'), 100, t.sroiRangeNeeded),
      source: said(name('fonte'), 300),
      ...shares,
      years,
    };
  });
  const assumptions = {
    investmentCents,
    investmentSource: said('spesa-fonte', 300),
    discount: range('sconto', 0.01, t.sroiShareNeeded, 1),
    outcomes,
  };
  if (Object.keys(errors).length > 0) return { errors };
  return isOneNumber(assumptions) ? { errors: { 'c1-quanti': t.sroiOneNumber } } : { assumptions };
}

/** The outcomes that somebody wrote something of, whichever field; the first one always. */
function numbers(form: FormFields): number[] {
  const written = writtenIn(form.values);
  return written.length === 0 ? [1] : written;
}

/** Numbers of the outcomes that have a value in some field, in order. */
function writtenIn(values: Readonly<Record<string, string>>): number[] {
  const found = Object.entries(values).flatMap(([name, value]) => {
    const number = Number(/^c([1-9]\d?)-/.exec(name)?.[1]);
    return value !== '' && number <= mostOutcomes ? [number] : [];
  });
  return [...new Set(found)].sort((one, other) => one - other);
}

/** How many outcomes the form shows: as many as are written, one at least; one more where somebody asks for it. */
export function shownOutcomes(values: Readonly<Record<string, string>>, more: boolean): number {
  const last = Math.max(1, writtenIn(values).at(-1) ?? 0, Number(/^\d{1,2}$/.exec(values['mostrati'] ?? '')?.[0] ?? 0));
  return Math.min(mostOutcomes, last + (more ? 1 : 0));
}

/** What the form shows of assumptions that were kept. */
export function returnValues(
  language: Language,
  assumptions: SocialReturn | undefined,
): Readonly<Record<string, string>> {
  if (assumptions === undefined) return {};
  const number = (value: number) =>
    formats(language)
      .number(value, 2)
      .replaceAll(/[^\d.,]/g, '')
      .replace(language === 'it' ? /\.(?=\d{3})/g : /,(?=\d{3})/g, '');
  const range = ({ low, high }: Range, scale: number) =>
    low === high ? number(low / scale) : `${number(low / scale)}-${number(high / scale)}`;
  return {
    spesa: range(assumptions.investmentCents, 100),
    'spesa-fonte': assumptions.investmentSource,
    sconto: range(assumptions.discount, 0.01),
    ...Object.fromEntries(
      assumptions.outcomes.flatMap((outcome, index) => {
        const at = `c${index + 1}`;
        return [
          [`${at}-nome`, outcome.name],
          [`${at}-chi`, outcome.stakeholder],
          [`${at}-fonte`, outcome.source],
          [`${at}-quanti`, range(outcome.quantity, 1)],
          [`${at}-valore`, range(outcome.valueCents, 100)],
          [`${at}-anni`, String(outcome.years)],
          ...shareFields.map((field) => [`${at}-${field}`, range(outcome[field], 0.01)]),
        ];
      }),
    ),
  };
}
