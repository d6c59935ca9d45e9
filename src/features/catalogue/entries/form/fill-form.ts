import type {
  HsdsCostOption,
  HsdsLanguage,
  HsdsRequiredDocument,
  HsdsSchedule,
} from '../../../../integrations/hsds/public.ts';
import { entryFields, valueAt, type EntryField } from '../fields.ts';
import type { EntryContent } from '../model.ts';
import { fieldKinds, languageCodes } from './field-kinds.ts';
import { hoursToRaw } from './hours.ts';
import { pricesToRaw } from './prices.ts';
import type { RawPair } from './raw-values.ts';

/** What the inputs of a field hold when they say what it says now. `name`: how they are called, where not as the field. */
export function fillField(field: EntryField, value: unknown, name: string = field): RawPair[] {
  const shape = fieldKinds[field];
  switch (shape.kind) {
    case 'line':
    case 'text':
    case 'one':
      return [[name, typeof value === 'string' ? value : '']];
    case 'age':
      return [[name, typeof value === 'number' ? String(value) : '']];
    case 'yes':
      return value === true ? [[name, 'yes']] : [];
    case 'some':
      return ((value ?? []) as readonly string[])
        .filter((code) => shape.codes.includes(code))
        .map((code) => [name, code]);
    case 'languages':
      return spoken(value as readonly HsdsLanguage[] | undefined).map((code) => [name, code]);
    case 'documents':
      return [
        [name, ((value ?? []) as readonly HsdsRequiredDocument[]).map(({ document }) => document ?? '').join('\n')],
      ];
    case 'hours':
      return hoursToRaw(name, (value ?? []) as readonly HsdsSchedule[]);
    case 'prices':
      return pricesToRaw(name, (value ?? []) as readonly HsdsCostOption[]);
  }
}

export function fillForm(content: EntryContent): RawPair[] {
  return entryFields.flatMap((field) => fillField(field, valueAt(content, field)));
}

function spoken(languages: readonly HsdsLanguage[] = []): string[] {
  const codes = languages.map(({ code }) => code?.toLowerCase());
  return languageCodes.filter((code) => codes.includes(code));
}
