import type { OpeningRule } from '../../../domain/schedule/opening-rule.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Language } from '../../../i18n/language.ts';
import { hoursInWords, periodInWords, recurrenceInWords, weekTitle } from '../opening/hours-in-words.ts';
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
      const isTitled = line !== '' && (several || week.from !== undefined || week.to !== undefined);
      return isTitled ? `${weekTitle(language, week)}: ${line}` : line;
    }),
    ...summary.others.map((rule) => otherInWords(language, rule)),
  ].filter((line) => line !== '');
}

/** "Ogni mese: primo lunedì 10:00–12:00, dal 1 settembre 2026 al 30 giugno 2027". */
function otherInWords(language: Language, rule: OpeningRule): string {
  const { frequency, start, until, validFrom, validTo } = rule;
  const said = `${recurrenceInWords(language, rule)} ${hoursInWords(language, [rule])}`;
  const hasEnds = frequency !== 'once' && [start, until, validFrom, validTo].some((day) => day !== undefined);
  return hasEnds ? `${said}, ${periodInWords(language, rule)}` : said;
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
