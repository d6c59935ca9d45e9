import {
  isEmail,
  uuidV5,
  type HsdsAddress,
  type HsdsContact,
  type HsdsCostOption,
  type HsdsLanguage,
  type HsdsPhone,
  type HsdsProgram,
  type HsdsSchedule,
} from '../../../../integrations/hsds/public.ts';
import { entryFields, isAskedField, valueAt, type EntryField } from '../fields.ts';
import type { EntryContent } from '../model.ts';
import type { PlaceField } from '../places/place-fields.ts';
import { fillField } from './fill-form.ts';
import { kindOf, languageCodes, neededFields } from './field-kinds.ts';
import { rawToHours } from './hours.ts';
import { readLines, type Line } from './lines.ts';
import { readPosition } from './position.ts';
import { rawToPostal } from './postal.ts';
import { rawToPrices } from './prices.ts';
import { rawToRows } from './rows.ts';
import { partField, rawToPlace } from './whole-place.ts';
import { rawValues, withPlainLines, type FieldReading, type FormProblem, type RawValues } from './raw-values.ts';

export interface FormReading {
  /** What somebody changed, by field. */
  readonly values: ReadonlyMap<EntryField, unknown>;
  readonly problems: readonly FormProblem[];
}

export interface ReadingOf {
  readonly serviceId: string;
  /** What the inputs were filled with. */
  readonly content: EntryContent;
}

/** The field of a form that names what it asks for: a box that is not ticked sends nothing by itself. */
export function askedName(field: string): string {
  return `asked.${field}`;
}

/**
 * Reads the fields that somebody changed. An input that still holds what it was filled with says nothing new, so that what
 * a form cannot ask for stays as it is.
 */
export function readEntryForm(
  sent: RawValues,
  of: ReadingOf,
  fields: readonly EntryField[] = entryFields,
): FormReading {
  const raw = withPlainLines(sent);
  const values = new Map<EntryField, unknown>();
  const problems: FormProblem[] = [];
  for (const field of fields) {
    if (raw.text(askedName(field)) === '' || isUntouched(field, raw, of.content)) continue;
    const read = readField(field, field, raw, of);
    if ('problems' in read) problems.push(...read.problems);
    else values.set(field, read.value);
  }
  const age = (field: EntryField) => (values.has(field) ? values.get(field) : valueAt(of.content, field));
  const [from, to] = [age('hsds.minimum_age'), age('hsds.maximum_age')];
  if (typeof from === 'number' && typeof to === 'number' && from > to)
    problems.push({ problem: 'ages-crossed', name: 'hsds.maximum_age' });
  return { values, problems };
}

function isUntouched(field: EntryField, raw: RawValues, content: EntryContent): boolean {
  const filled = rawValues(fillField(field, valueAt(content, field)));
  if (byText.has(kindOf(field).kind))
    return JSON.stringify(raw.all(field).toSorted()) === JSON.stringify(filled.all(field).toSorted());
  const again = readField(field, field, raw, { serviceId: nobody, content });
  const before = readField(field, field, filled, { serviceId: nobody, content });
  return JSON.stringify(again) === JSON.stringify(before);
}

/** Kinds that are asked for by inputs of one name. */
const byText: ReadonlySet<string> = new Set([
  'line',
  'text',
  'age',
  'yes',
  'one',
  'some',
  'languages',
  'lines',
  'programme',
  'position',
]);
const nobody = '00000000-0000-0000-0000-000000000000';

/** The value that inputs called `name` say. */
export function readField(field: EntryField, name: string, raw: RawValues, of: ReadingOf): FieldReading {
  const read = readInputs(field, name, raw, of);
  return 'problem' in read ? { problems: [read] } : read;
}

function readInputs(
  field: EntryField,
  name: string,
  raw: RawValues,
  { serviceId, content }: ReadingOf,
): FieldReading | FormProblem {
  const shape = kindOf(field);
  const before = valueAt(content, field);
  const text = raw.text(name);
  if (isAskedField(field) && neededFields.has(field) && raw.all(name).every((one) => one === ''))
    return { problem: 'needed', name };
  switch (shape.kind) {
    case 'line':
      return readLine(shape, name, text.replaceAll(/\s+/g, ' '));
    case 'text':
      return text.length > shape.most ? { problem: 'too-long', name } : { value: unlessEmpty(field, text) };
    case 'age':
      if (text === '') return { value: undefined };
      return /^\d{1,3}$/.test(text) && Number(text) <= 120 ? { value: Number(text) } : { problem: 'not-an-age', name };
    case 'yes':
      return { value: text === 'yes' ? true : undefined };
    case 'one':
      if (text === '') return { value: undefined };
      return shape.codes.includes(text) ? { value: text } : { problem: 'unknown-choice', name };
    case 'some': {
      const chosen = raw.all(name);
      const known = shape.codes.filter((code) => chosen.includes(code));
      if (known.length < new Set(chosen).size) return { problem: 'unknown-choice', name };
      // What its source says in codes that the form does not know stays.
      return { value: [...known, ...codesIn(before).filter((code) => !shape.codes.includes(code))] };
    }
    case 'languages':
      return { value: readLanguages(raw.all(name), before as readonly HsdsLanguage[] | undefined, serviceId) };
    case 'lines':
      return { value: readLines(shape.of, text, serviceId, before as readonly Line[] | undefined) };
    case 'rows': {
      const rows = before as readonly (HsdsPhone | HsdsContact)[] | undefined;
      return rawToRows(shape.of, name, raw, { serviceId, before: rows });
    }
    case 'programme':
      return { value: readProgramme(text.slice(0, 300), before as HsdsProgram | undefined, serviceId) };
    case 'postal':
      return rawToPostal(name, raw, { serviceId, before: before as readonly HsdsAddress[] | undefined });
    case 'position':
      return readPosition(text, name);
    case 'place': {
      const place = field as PlaceField;
      return rawToPlace(place, name, raw, content, (part, at, of) =>
        readField(partField(place, part), at, raw, { serviceId, content: of }),
      );
    }
    case 'kept':
      return { value: before };
    case 'hours':
      return rawToHours(name, raw, { serviceId, before: before as readonly HsdsSchedule[] | undefined });
    case 'prices':
      return rawToPrices(name, raw, { serviceId, before: before as readonly HsdsCostOption[] | undefined });
  }
}

function codesIn(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[];
}

function readLine(
  { most, as }: { readonly most: number; readonly as: string },
  name: string,
  text: string,
): { readonly value: string | undefined } | FormProblem {
  if (text === '') return { value: undefined };
  if (text.length > most) return { problem: 'too-long', name };
  if (as === 'email' && !isEmail(text)) return { problem: 'not-an-email', name };
  if (as !== 'address-of-page') return { value: text };
  const page = /^https?:\/\//.test(text) ? text : `https://${text}`;
  return URL.canParse(page) && /^https?:\/\/[^\s/]+\.[^\s/]+/.test(page)
    ? { value: page }
    : { problem: 'not-a-page', name };
}

/** A description may be empty; anything else that says nothing is not there. */
function unlessEmpty(field: EntryField, text: string): string | undefined {
  return text === '' && field !== 'description' ? undefined : text;
}

/** Languages that the form does not know stay. */
function readLanguages(
  codes: readonly string[],
  before: readonly HsdsLanguage[] = [],
  serviceId: string,
): HsdsLanguage[] {
  const isKnown = ({ code }: HsdsLanguage) => (languageCodes as readonly string[]).includes(code?.toLowerCase() ?? '');
  const chosen = languageCodes.filter((code) => codes.includes(code));
  return [
    ...chosen.map(
      (code) =>
        before.find((one) => one.code?.toLowerCase() === code) ?? { id: uuidV5(serviceId, `language ${code}`), code },
    ),
    ...before.filter((one) => !isKnown(one)),
  ];
}

/** Another name is another programme. */
function readProgramme(name: string, before: HsdsProgram | undefined, serviceId: string): HsdsProgram | undefined {
  if (name === '') return undefined;
  return before?.name === name ? before : { id: uuidV5(serviceId, `programme ${name}`), name, description: '' };
}
