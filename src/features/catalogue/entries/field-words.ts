import type { AnswerKind, Audience, Channel, KindOfHelp, LifeEvent } from '../../../domain/vocabulary.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type {
  HsdsAddress,
  HsdsContact,
  HsdsCostOption,
  HsdsLanguage,
  HsdsPhone,
  HsdsProgram,
  HsdsSchedule,
} from '../../../integrations/hsds/public.ts';
import { fieldLabel, placeName } from './field-names.ts';
import { valueAt, type EntryField } from './fields.ts';
import { kindOf, type ListedCodes } from './form/field-kinds.ts';
import type { Line } from './form/lines.ts';
import { positionText } from './form/position.ts';
import type { EntryPlace } from './model.ts';
import { partsOf, placeField } from './places/place-fields.ts';
import { scheduleLines } from './schedule-words.ts';

/** What a field says, in lines that people read; none when it says nothing. */
export function fieldInWords(language: Language, field: EntryField, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  const t = messages(language).entries;
  const shape = kindOf(field);
  switch (shape.kind) {
    case 'line':
    case 'text':
      return (value as string).split('\n');
    case 'age':
      return [t.years(Number(value))];
    case 'yes':
      return value === true ? [messages(language).common.yes] : [];
    case 'one':
      return [choiceInWords(language, shape.of, value as string)];
    case 'some':
      return (value as readonly string[]).map((code) => choiceInWords(language, shape.of, code));
    case 'languages':
      return (value as readonly HsdsLanguage[]).map((one) => languageInWords(language, one));
    case 'lines':
      return (value as readonly Line[]).flatMap((line) => line[shape.of] ?? []);
    case 'rows':
      return (value as readonly (HsdsPhone | HsdsContact)[]).map((row) => rowInWords(row));
    case 'programme':
      return [(value as HsdsProgram).name];
    case 'postal':
      return (value as readonly HsdsAddress[]).map((address) => addressInWords(address));
    case 'position':
      return [positionText(value as EntryPlace['position'])];
    case 'place':
      return placeInWords(language, value as EntryPlace);
    case 'kept':
      return textsIn(value);
    case 'hours':
      return scheduleLines(language, value as readonly HsdsSchedule[]);
    case 'prices':
      return (value as readonly HsdsCostOption[]).map((option) => priceInWords(language, option));
  }
}

export function choiceInWords(
  language: Language,
  of: 'answerKinds' | 'status' | 'sharing' | ListedCodes,
  code: string,
): string {
  const { vocabulary, entries: t, catalogue, sheet } = messages(language);
  switch (of) {
    case 'answerKinds':
      return vocabulary.answerKinds[code as AnswerKind];
    case 'kindsOfHelp':
      return vocabulary.kindsOfHelp[code as KindOfHelp];
    case 'audiences':
      return vocabulary.audiences[code as Audience];
    case 'channels':
      return sheet.channelNames[code as Channel] ?? code;
    case 'lifeEvents':
      return vocabulary.lifeEvents[code as LifeEvent] ?? code;
    case 'sharing':
      return t.sharing[code as keyof typeof t.sharing];
    case 'status':
      return code === 'active' ? catalogue.statusActive : catalogue.statusEnded;
  }
}

export function languageInWords(language: Language, { code, name }: Pick<HsdsLanguage, 'code' | 'name'>): string {
  const t = messages(language).entries;
  if (name !== undefined) return name;
  if (code === 'ise') return t.signLanguage;
  const found = code === undefined ? undefined : new Intl.DisplayNames([language], { type: 'language' }).of(code);
  return found ?? code ?? '';
}

function priceInWords(language: Language, option: HsdsCostOption): string {
  const { entries: t } = messages(language);
  const money = (euros: number) => formats(language).money(Math.round(euros * 100));
  const { amount, will_per: per } = option;
  const [from, to] = [option.will_isee_from ?? undefined, option.will_isee_to ?? undefined].map((euros) =>
    euros === undefined ? undefined : money(euros),
  );
  const price = amount === undefined ? [] : [per === undefined ? money(amount) : t.pricePer(money(amount), t.per[per])];
  const band = from === undefined && to === undefined ? [] : [t.iseeBand(from, to)];
  return [option.option ?? option.amount_description ?? [], price, band].flat().join(' · ');
}

function rowInWords(row: HsdsPhone | HsdsContact): string {
  const { number, description } = row as HsdsPhone;
  const { name, title, email, phones = [] } = row as HsdsContact;
  const said = [number, description, name, title, email, ...phones.map((phone) => phone.number)];
  return said.filter((text) => text !== undefined && text !== '').join(' · ');
}

function addressInWords({ address_1, address_2, postal_code, city, state_province }: HsdsAddress): string {
  const town = [postal_code, city, state_province].filter((text) => text !== '').join(' ');
  return [address_1, address_2, town].filter((text) => text !== undefined && text !== '').join(', ');
}

/** All that a place says, each part by its name. */
function placeInWords(language: Language, place: EntryPlace): string[] {
  const parts = partsOf(place).flatMap((part) => {
    const field = placeField('00000000-0000-0000-0000-000000000000', part);
    const lines = part === 'name' ? [] : fieldInWords(language, field, valueAt(place, part));
    return lines.length === 0 ? [] : `${fieldLabel(language, field)}: ${lines.join('; ')}`;
  });
  return [placeName(language, place), ...parts];
}

/** What no form asks is told by its texts, without the ids by which computers know it. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f-]{36}$/.test(value) ? [] : [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.map((item) => textsIn(item).join(' · ')).filter((line) => line !== '');
  return Object.values(value).flatMap(textsIn);
}
