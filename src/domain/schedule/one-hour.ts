import type { Rhythm } from './check-week.ts';
import { slotsPerDay, type WeeklyWindow } from './weekly-window.ts';

/**
 * Whether sessions of that rhythm can all begin at one hour, each within one window: a group meets at the same hour on all its days
 * (rules 2 and 3 of pooling), so who asks for Monday morning and Thursday evening as two sessions of one week is never in one.
 */
export function hasOneHour(windows: readonly WeeklyWindow[], { days, slots }: Rhythm): boolean {
  for (let start = 0; start + slots <= slotsPerDay; start++) {
    const fitting = windows.filter(({ from, to }) => from <= start && start + slots <= to);
    if (new Set(fitting.map(({ day }) => day)).size >= days) return true;
  }
  return false;
}
