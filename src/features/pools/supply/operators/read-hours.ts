import { checkWeek } from '../../../../domain/schedule/check-week.ts';
import type { Window } from '../../../../domain/pooling/instance.ts';
import type { FormFields } from '../../../../platform/http/form.ts';

/** A week has two grids: the hours of each day, and those after a pause, such as a morning and an afternoon. */
export const weeks = { hours: '', more: 'altre-' } as const;
const days = [0, 1, 2, 3, 4, 5, 6];

/** The hours of one grid as they were sent; an hour that is none reads as -1. */
export function readGrid(form: FormFields, prefix: string): Window[] {
  const slot = (name: string) => (/^\d{1,2}$/.test(form.text(name)) ? Number(form.text(name)) : -1);
  return days
    .filter((day) => form.text(`${prefix}day-${day}`) === 'on')
    .map((day) => ({ day, from: slot(`${prefix}from-${day}`), to: slot(`${prefix}to-${day}`) }));
}

export interface ReadHours {
  readonly windows: readonly Window[];
  /** Which grid has hours that cannot be. */
  readonly wrong: 'hours' | 'more' | undefined;
}

/** Both grids as one week; stretches that touch are one. */
export function readHours(form: FormFields): ReadHours {
  const [hours, more] = [readGrid(form, weeks.hours), readGrid(form, weeks.more)];
  const cannotBe = (windows: readonly Window[]) =>
    windows.length > 0 && checkWeek(windows, { days: 1, slots: 1 }).length > 0;
  if (hours.length + more.length === 0 || cannotBe(hours)) return { windows: [], wrong: 'hours' };
  if (cannotBe(more)) return { windows: [], wrong: 'more' };
  return { windows: joined([...hours, ...more]), wrong: undefined };
}

function joined(windows: readonly Window[]): Window[] {
  const sorted = windows.toSorted((one, other) => one.day - other.day || one.from - other.from);
  const week: Window[] = [];
  for (const window of sorted) {
    const last = week.at(-1);
    if (last?.day === window.day && window.from <= last.to)
      week.splice(-1, 1, { ...last, to: Math.max(last.to, window.to) });
    else week.push(window);
  }
  return week;
}

/** The fields of both grids for hours that are known: the first stretch of a day in one, all that follows in the other. */
export function writeHours(windows: readonly Window[]): [string, string][] {
  return days.flatMap((day) => {
    const [first, ...others] = windows
      .filter((window) => window.day === day)
      .toSorted((one, other) => one.from - other.from);
    const [second] = others;
    const rest = second && { day, from: second.from, to: Math.max(...others.map(({ to }) => to)) };
    return [...written(weeks.hours, first), ...written(weeks.more, rest)];
  });
}

function written(prefix: string, window: Window | undefined): [string, string][] {
  if (window === undefined) return [];
  const { day, from, to } = window;
  return [
    [`${prefix}day-${day}`, 'on'],
    [`${prefix}from-${day}`, String(from)],
    [`${prefix}to-${day}`, String(to)],
  ];
}
