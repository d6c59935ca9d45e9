import { formats, messages } from '../../../i18n/index.ts';
import type { Language } from '../../../i18n/language.ts';
import { hoursInWords, recurrenceInWords, weekTitle } from '../opening/hours-in-words.ts';
import type { ServiceHours } from '../opening/model.ts';

const fewestInRun = 3;
const sunday = 6;

/** Hours in as few lines as say them all: "dal lunedì al venerdì 9:00–12:00", then what no week shows. */
export function daysInWords(language: Language, { summary }: ServiceHours): string[] {
  const several = summary.weeks.length > 1;
  return [
    ...summary.weeks.map((week) => {
      const days = runsOf(week.days.map((day) => (day.length === 0 ? '' : hoursInWords(language, day)))).map((run) =>
        runInWords(language, run),
      );
      const line = days.join('; ');
      return several ? `${weekTitle(language, week)}: ${line}` : line;
    }),
    ...summary.others.map((rule) => `${recurrenceInWords(language, rule)} ${hoursInWords(language, [rule])}`),
  ].filter((line) => line !== '');
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly hours: string;
}

/** Days that follow one another with the same hours, as one. */
function runsOf(days: readonly string[]): Run[] {
  const runs: Run[] = [];
  days.forEach((hours, day) => {
    const last = runs.at(-1);
    if (hours === '') return;
    if (last !== undefined && last.to === day - 1 && last.hours === hours) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, hours });
  });
  return runs;
}

function runInWords(language: Language, { from, to, hours }: Run): string {
  const format = formats(language);
  const names = Array.from({ length: to - from + 1 }, (_, index) => format.weekday(from + index));
  if (names.length === 7) return `${messages(language).sheet.everyDay} ${hours}`;
  if (names.length < fewestInRun) return `${format.list(names)} ${hours}`;
  return `${messages(language).sheet.dayRun(names[0] ?? '', names.at(-1) ?? '', to === sunday)} ${hours}`;
}
