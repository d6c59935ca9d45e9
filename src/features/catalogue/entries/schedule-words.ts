import { minutesPerDay } from '../../../domain/schedule/calendar-day.ts';
import type { OpeningRule } from '../../../domain/schedule/opening-rule.ts';
import { readSchedule } from '../../../domain/schedule/read-schedule.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { HsdsSchedule, WillClosure } from '../../../integrations/hsds/public.ts';
import { hoursInWords, periodInWords, recurrenceInWords } from '../opening/hours-in-words.ts';

/** Hours in lines, a schedule each; what they say of holidays and closures comes once. */
export function scheduleLines(language: Language, schedules: readonly HsdsSchedule[]): string[] {
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

/** As the sheet reads it: what cannot be read there is no hour here either. */
function scheduleInWords(language: Language, schedule: HsdsSchedule): string {
  const reading = readSchedule(schedule);
  const said = schedule.description ?? schedule.notes ?? [];
  const hours = reading.kind === 'rule' ? ruleInWords(language, reading.rule) : [messages(language).entries.otherHours];
  return [hours, said].flat().join(' · ');
}

function ruleInWords(language: Language, rule: OpeningRule): string[] {
  const { opens, closes } = rule;
  const isAllDay = opens === 0 && closes === minutesPerDay;
  const hours = isAllDay ? messages(language).entries.allDay : hoursInWords(language, [{ opens, closes }]);
  const when = isEveryWeek(rule)
    ? formats(language).list(rule.days.map(({ weekday }) => formats(language).weekday(weekday)))
    : recurrenceInWords(language, rule);
  return [`${when} ${hours}`, ...(hasEnds(rule) ? [periodInWords(language, rule)] : [])];
}

function isEveryWeek({ frequency, every, monthDays, weeks, yearDays }: OpeningRule): boolean {
  return frequency === 'weekly' && every === 1 && monthDays.length + weeks.length + yearDays.length === 0;
}

function hasEnds({ frequency, start, until, validFrom, validTo }: OpeningRule): boolean {
  return frequency !== 'once' && [start, until, validFrom, validTo].some((day) => day !== undefined);
}
