import { answerKinds, audiences, channels, kindsOfHelp, lifeEvents } from '../../../../domain/vocabulary.ts';
import { spokenLanguages } from '../../../../domain/search/facets.ts';
import { isAskedField, type AskedField, type EntryField } from '../fields.ts';
import { placeOfField, type PlacePart } from '../places/place-fields.ts';
import type { LinesOf } from './lines.ts';
import type { RowsOf } from './rows.ts';

/** Vocabularies of which an entry has several codes. */
export type ListedCodes = 'kindsOfHelp' | 'audiences' | 'channels' | 'lifeEvents';

/** How a field is asked for: all of it in plain inputs that need no script. */
export type FieldKind =
  | { readonly kind: 'line'; readonly most: number; readonly as: 'text' | 'email' | 'phone' | 'address-of-page' }
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'age' }
  | { readonly kind: 'yes' }
  | { readonly kind: 'one'; readonly of: 'answerKinds' | 'status' | 'sharing'; readonly codes: readonly string[] }
  | { readonly kind: 'some'; readonly of: ListedCodes; readonly codes: readonly string[] }
  | { readonly kind: 'languages' }
  /** One a line. */
  | { readonly kind: 'lines'; readonly of: LinesOf }
  | { readonly kind: 'rows'; readonly of: RowsOf }
  /** By its name alone. */
  | { readonly kind: 'programme' }
  | { readonly kind: 'postal' }
  | { readonly kind: 'position' }
  /** All parts of a place that is new, or came back. */
  | { readonly kind: 'place' }
  /** Asked by no form. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'hours' }
  | { readonly kind: 'prices' };

const line = (most: number) => ({ kind: 'line', most, as: 'text' }) as const;
const text = (most: number) => ({ kind: 'text', most }) as const;

export const fieldKinds: Readonly<Record<AskedField, FieldKind>> = {
  title: line(300),
  description: text(20_000),
  answerKind: { kind: 'one', of: 'answerKinds', codes: answerKinds },
  kindsOfHelp: { kind: 'some', of: 'kindsOfHelp', codes: kindsOfHelp },
  audiences: { kind: 'some', of: 'audiences', codes: audiences },
  'sections.whoItIsFor': text(4000),
  'hsds.minimum_age': { kind: 'age' },
  'hsds.maximum_age': { kind: 'age' },
  'sections.howTo': text(4000),
  'sections.whatYouNeed': text(4000),
  'hsds.required_documents': { kind: 'lines', of: 'document' },
  'sections.whatYouGet': text(4000),
  'sections.timesAndDeadlines': text(4000),
  'hsds.schedules': { kind: 'hours' },
  'sections.cost': text(4000),
  'hsds.cost_options': { kind: 'prices' },
  'sections.access': text(4000),
  'hsds.languages': { kind: 'languages' },
  'hsds.will_life_events': { kind: 'some', of: 'lifeEvents', codes: lifeEvents },
  'hsds.will_channels': { kind: 'some', of: 'channels', codes: channels },
  'hsds.will_needs_assessment': { kind: 'yes' },
  'hsds.will_sharing': { kind: 'one', of: 'sharing', codes: ['no', 'neighbours', 'anyone'] },
  'hsds.program': { kind: 'programme' },
  'sections.area': line(300),
  'hsds.service_areas': { kind: 'lines', of: 'name' },
  address: line(300),
  locality: line(200),
  'sections.terms': text(4000),
  'sections.contacts.phone': { kind: 'line', most: 80, as: 'phone' },
  'sections.contacts.email': { kind: 'line', most: 254, as: 'email' },
  'sections.contacts.web': { kind: 'line', most: 2000, as: 'address-of-page' },
  'sections.contacts.text': text(2000),
  'hsds.phones': { kind: 'rows', of: 'phones' },
  'hsds.contacts': { kind: 'rows', of: 'contacts' },
  url: { kind: 'line', most: 2000, as: 'address-of-page' },
  status: { kind: 'one', of: 'status', codes: ['active', 'ended'] },
};

const placeKinds: Readonly<Record<PlacePart, FieldKind>> = {
  name: line(300),
  'location.addresses': { kind: 'postal' },
  position: { kind: 'position' },
  'location.transportation': text(1000),
  'location.accessibility': { kind: 'lines', of: 'description' },
  'hsds.phones': { kind: 'rows', of: 'phones' },
  'hsds.schedules': { kind: 'hours' },
  'location.schedules': { kind: 'hours' },
};

export function kindOf(field: EntryField): FieldKind {
  if (isAskedField(field)) return fieldKinds[field];
  const of = placeOfField(field);
  if (of === undefined) return { kind: 'kept' };
  if (of.part === undefined) return { kind: 'place' };
  return (placeKinds as Readonly<Record<string, FieldKind>>)[of.part] ?? { kind: 'kept' };
}

/** Fields without which there is no entry. */
export const neededFields: ReadonlySet<EntryField> = new Set<EntryField>([
  'title',
  'answerKind',
  'kindsOfHelp',
  'audiences',
  'status',
]);

export const languageCodes = ['it', ...spokenLanguages] as const;

/** The fields in parts, as people think of them: one fold each. */
export const formParts = {
  what: ['title', 'description', 'kindsOfHelp', 'answerKind', 'sections.whatYouGet', 'status'],
  whom: [
    'audiences',
    'sections.whoItIsFor',
    'hsds.minimum_age',
    'hsds.maximum_age',
    'hsds.languages',
    'hsds.will_life_events',
  ],
  how: [
    'sections.howTo',
    'hsds.will_channels',
    'sections.whatYouNeed',
    'hsds.required_documents',
    'hsds.will_needs_assessment',
    'hsds.will_sharing',
    'hsds.program',
    'sections.terms',
  ],
  when: ['hsds.schedules', 'sections.timesAndDeadlines'],
  price: ['sections.cost', 'hsds.cost_options'],
  where: ['address', 'locality', 'sections.area', 'hsds.service_areas', 'sections.access'],
  contacts: [
    'sections.contacts.phone',
    'sections.contacts.email',
    'sections.contacts.web',
    'url',
    'sections.contacts.text',
    'hsds.phones',
    'hsds.contacts',
  ],
} as const satisfies Readonly<Record<string, readonly AskedField[]>>;
export type FormPart = keyof typeof formParts;
