import { daysPerWeek, slotsPerDay, type WeeklyWindow } from './weekly-window.ts';

/** How often and how long somebody needs something: sessions a week, slots of 30 minutes each. */
export interface Rhythm {
  readonly days: number;
  readonly slots: number;
}

export type WindowProblemKind = 'not-a-time' | 'ends-before-it-begins' | 'shorter-than-session';

/** What keeps a week from being usable; the window where it is about one. */
export type WeekProblem =
  | { readonly kind: 'no-window' }
  | { readonly kind: 'too-many-windows' }
  | { readonly kind: WindowProblemKind; readonly window: WeeklyWindow }
  | { readonly kind: 'fewer-days-than-sessions'; readonly available: number; readonly wanted: number }
  /** Of who would share: on no hour of the day are so many days free. Never found by `checkWeek` itself. */
  | { readonly kind: 'no-one-hour'; readonly wanted: number };

const mostWindows = 40;

function isSlot(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= slotsPerDay;
}

function windowProblem(window: WeeklyWindow, slots: number): WeekProblem | undefined {
  const { day, from, to } = window;
  const isDay = Number.isInteger(day) && day >= 0 && day < daysPerWeek;
  if (!isDay || !isSlot(from) || !isSlot(to)) return { kind: 'not-a-time', window };
  if (to <= from) return { kind: 'ends-before-it-begins', window };
  return to - from < slots ? { kind: 'shorter-than-session', window } : undefined;
}

/** Everything that is wrong with the windows in which sessions of that rhythm should lie; nothing when they can. */
export function checkWeek(windows: readonly WeeklyWindow[], { days, slots }: Rhythm): WeekProblem[] {
  if (windows.length === 0) return [{ kind: 'no-window' }];
  if (windows.length > mostWindows) return [{ kind: 'too-many-windows' }];
  const problems = windows.flatMap((window) => windowProblem(window, slots) ?? []);
  if (problems.length > 0) return problems;
  const available = new Set(windows.map(({ day }) => day)).size;
  return available < days ? [{ kind: 'fewer-days-than-sessions', available, wanted: days }] : [];
}
