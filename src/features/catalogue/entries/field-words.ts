import { weekdayCodes } from '../../../domain/schedule/read-schedule.ts';
import type { AnswerKind, Audience, Channel, KindOfHelp, LifeEvent } from '../../../domain/vocabulary.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type {
  HsdsCostOption,
  HsdsLanguage,
  HsdsRequiredDocument,
  HsdsSchedule,
  WillClosure,
} from '../../../integrations/hsds/public.ts';
import type { EntryField } from './fields.ts';
import { fieldKinds, type ListedCodes } from './form/field-kinds.ts';

/** What a field says, in lines that people read; none when it says nothing. */
export function fieldInWords(language: Language, field: EntryField, value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  const t = messages(language).entries;
  const shape = fieldKinds[field];
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
    case 'documents':
      return (value as readonly HsdsRequiredDocument[]).flatMap(({ document }) => document ?? []);
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

function scheduleLines(language: Language, schedules: readonly HsdsSchedule[]): string[] {
  const t = messages(language).entries;
  const closures = new Map(
    schedules.flatMap(({ will_closures = [] }) => will_closures.map((one) => [`${one.from} ${one.to}`, one] as const)),
  );
  return [
    ...schedules.map((schedule) => scheduleInWords(language, schedule)),
    ...(schedules.some((schedule) => schedule.will_closed_on_holidays === true) ? [t.closedOnHolidays] : []),
    ...[...closures.values()].map((closure) => closureInWords(language, closure)),
  ];
}

function closureInWords(language: Language, { from, to, description }: WillClosure): string {
  const f = formats(language);
  return messages(language).entries.closed(f.date(new Date(from)), f.date(new Date(to)), description);
}

function scheduleInWords(language: Language, schedule: HsdsSchedule): string {
  const t = messages(language).entries;
  const days = (schedule.byday ?? '')
    .split(',')
    .map((code) => weekdayCodes.indexOf(code.trim().toUpperCase() as (typeof weekdayCodes)[number]))
    .filter((day) => day >= 0)
    .map((day) => formats(language).weekday(day));
  const hours =
    schedule.will_open_all_day === true
      ? t.allDay
      : `${(schedule.opens_at ?? '').slice(0, 5)}–${(schedule.closes_at ?? '').slice(0, 5)}`;
  const said = schedule.description ?? schedule.notes;
  if (days.length === 0) return said ?? t.otherHours;
  return [`${formats(language).list(days)} ${hours}`, ...(said === undefined ? [] : [said])].join(' · ');
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
