import { formFields, type FormFields } from '../../../../platform/http/form.ts';

/** What a form holds, as texts: filled from an entry, or as somebody sent it. */
export type RawValues = Pick<FormFields, 'text' | 'all'>;
export type RawPair = readonly [name: string, value: string];

/** Why a field cannot be read, and which input of it is to blame. */
export interface FormProblem {
  readonly problem:
    | 'needed'
    | 'too-long'
    | 'not-an-age'
    | 'ages-crossed'
    | 'not-an-email'
    | 'not-a-page'
    | 'unknown-choice'
    | 'hours-without-days'
    | 'not-an-hour'
    | 'not-a-day'
    | 'not-a-period'
    | 'not-month-days'
    | 'days-or-dates'
    | 'not-an-amount'
    | 'price-without-amount'
    | 'needed-number'
    | 'needed-street'
    | 'needed-place'
    | 'not-a-position'
    | 'tells-address';
  readonly name: string;
}

/** What the inputs of a field say, or all that is to be put right in them. */
export type FieldReading<Value = unknown> = { readonly value: Value } | { readonly problems: readonly FormProblem[] };

/** As the browser would send them: trimmed, lines that end alike. */
export function rawValues(pairs: readonly RawPair[]): RawValues {
  const fields = new URLSearchParams();
  for (const [name, value] of pairs) fields.append(name, value);
  return withPlainLines(formFields(fields));
}

/** Browsers end lines in their own way. */
export function withPlainLines(fields: RawValues): RawValues {
  return {
    text: (name) => fields.text(name).replaceAll('\r\n', '\n'),
    all: (name) => fields.all(name).map((value) => value.replaceAll('\r\n', '\n')),
  };
}
