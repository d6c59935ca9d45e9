import type {
  HsdsAddress,
  HsdsContact,
  HsdsCostOption,
  HsdsLanguage,
  HsdsPhone,
  HsdsProgram,
  HsdsSchedule,
} from '../../../../integrations/hsds/public.ts';
import type { Position } from '../../model.ts';
import { entryFields, valueAt, type EntryField } from '../fields.ts';
import type { EntryContent, EntryPlace } from '../model.ts';
import { placeField } from '../places/place-fields.ts';
import { kindOf, languageCodes } from './field-kinds.ts';
import { linesOf, type Line } from './lines.ts';
import { positionText } from './position.ts';
import { postalToRaw } from './postal.ts';
import { rowsToRaw } from './rows.ts';
import { placeToRaw } from './whole-place.ts';
import { hoursToRaw } from './hours.ts';
import { pricesToRaw } from './prices.ts';
import type { RawPair } from './raw-values.ts';

/** What the inputs of a field hold when they say what it says now. `name`: how they are called, where not as the field. */
export function fillField(field: EntryField, value: unknown, name: string = field): RawPair[] {
  const shape = kindOf(field);
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
    case 'lines':
      return [[name, linesOf(shape.of, value as readonly Line[] | undefined)]];
    case 'rows':
      return rowsToRaw(shape.of, name, value as readonly (HsdsPhone | HsdsContact)[] | undefined);
    case 'programme':
      return [[name, (value as HsdsProgram | undefined)?.name ?? '']];
    case 'postal':
      return postalToRaw(name, value as readonly HsdsAddress[] | undefined);
    case 'position':
      return [[name, positionText(value as Position | undefined)]];
    case 'place': {
      const place = value as EntryPlace | undefined;
      const valueOf = (part: string) => (place === undefined ? undefined : valueAt(place, part));
      return placeToRaw(name, place, valueOf, (part, said, at) => fillField(placeField(anyPlace, part), said, at));
    }
    case 'kept':
      return [];
    case 'hours':
      return hoursToRaw(name, (value ?? []) as readonly HsdsSchedule[]);
    case 'prices':
      return pricesToRaw(name, (value ?? []) as readonly HsdsCostOption[]);
  }
}

/** Every place has the same parts. */
const anyPlace = '00000000-0000-0000-0000-000000000000';

export function fillFields(content: EntryContent, fields: readonly EntryField[]): RawPair[] {
  return fields.flatMap((field) => fillField(field, valueAt(content, field)));
}

export function fillForm(content: EntryContent): RawPair[] {
  return fillFields(content, entryFields);
}

function spoken(languages: readonly HsdsLanguage[] = []): string[] {
  const codes = languages.map(({ code }) => code?.toLowerCase());
  return languageCodes.filter((code) => codes.includes(code));
}
