import type { EntryContent } from './model.ts';
import { applyInOrder } from './places/place-fields.ts';

/**
 * The parts of an entry that its form asks for. Each is the path of a value in the entry's content, and what
 * `service.changed_here` holds once people changed it.
 */
export const entryFields = [
  'title',
  'description',
  'answerKind',
  'kindsOfHelp',
  'audiences',
  'sections.whoItIsFor',
  'hsds.minimum_age',
  'hsds.maximum_age',
  'sections.howTo',
  'sections.whatYouNeed',
  'hsds.required_documents',
  'sections.whatYouGet',
  'sections.timesAndDeadlines',
  'hsds.schedules',
  'sections.cost',
  'hsds.cost_options',
  'sections.access',
  'hsds.languages',
  'hsds.will_life_events',
  'hsds.will_channels',
  'hsds.will_needs_assessment',
  'hsds.will_sharing',
  'hsds.program',
  'sections.area',
  'hsds.service_areas',
  'address',
  'locality',
  'sections.terms',
  'sections.contacts.phone',
  'sections.contacts.email',
  'sections.contacts.web',
  'sections.contacts.text',
  'hsds.phones',
  'hsds.contacts',
  'url',
  'status',
] as const;
export type AskedField = (typeof entryFields)[number];

/**
 * All parts of an entry that are compared, proposed, changed and kept one by one: what the form asks for, each place or a part of
 * it (`place-fields.ts`), and whatever else HSDS says of the service, which no form asks for and each version keeps.
 */
export type EntryField = AskedField | `places.${string}` | `hsds.${string}`;

/** New values by field; `undefined` says nothing any more. */
export type FieldValues = ReadonlyMap<EntryField, unknown>;

type Values = Readonly<Record<string, unknown>>;

export function isAskedField(text: string): text is AskedField {
  return (entryFields as readonly string[]).includes(text);
}

export function isEntryField(text: string): text is EntryField {
  return isAskedField(text) || /^(?:places|hsds)\./.test(text);
}

export function valueAt(content: object, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), content as Values);
}

/** The same content with another value of a field. What then says nothing is left out, and so are contacts without any. */
export function withValue<Content extends object>(content: Content, field: string, value: unknown): Content {
  const [name = '', ...rest] = field.split('.');
  const values = content as Values;
  const inner =
    rest.length === 0 ? value : withValue(isObject(values[name]) ? values[name] : {}, rest.join('.'), value);
  const { [name]: _, ...others } = values;
  const gone = saysNothing(inner) && !alwaysThere.has(name);
  return (gone ? others : { ...others, [name]: inner }) as Content;
}

/** A place comes or goes before its parts are written; parts of one that is not there are nobody's. */
export function withValues(content: EntryContent, values: FieldValues): EntryContent {
  return applyInOrder([...values], content).reduce((sum, [field, value]) => withValue(sum, field, value), content);
}

/** Whether two values say the same: the order of an object's names says nothing, and neither does an empty text. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (saysNothing(one) || saysNothing(other)) return saysNothing(one) && saysNothing(other);
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
  }
  if (isObject(one) && isObject(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => sameValue(one[name], other[name]));
  }
  return one === other;
}

const alwaysThere = new Set([
  'title',
  'description',
  'kindsOfHelp',
  'audiences',
  'sections',
  'hsds',
  'places',
  'location',
]);

function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
