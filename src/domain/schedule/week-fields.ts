import { daysPerWeek, mergeWindows, slotsPerDay, type WeeklyWindow } from './weekly-window.ts';

/** More stretches of one day than a week that can be kept ever has. */
const mostRead = 12;

/** The names under which a form sends one stretch of a day; the first has the day's own. */
function namesOf(prefix: string, day: number, stretch: number) {
  const at = stretch === 1 ? `${day}` : `${day}-${stretch}`;
  return {
    on: `${prefix}${stretch === 1 ? 'day' : 'more'}-${at}`,
    from: `${prefix}from-${at}`,
    to: `${prefix}to-${at}`,
  };
}

/**
 * The windows of a form as they were sent, whatever hours they hold: an hour that is none reads as -1. A stretch counts if
 * all before it on its day do, as on the page, where each is offered by the one before.
 */
export function readWeekFields(text: (name: string) => string, prefix = ''): WeeklyWindow[] {
  const slot = (name: string) => {
    const typed = text(name).trim();
    return /^\d{1,2}$/.test(typed) && Number(typed) <= slotsPerDay ? Number(typed) : -1;
  };
  const windows: WeeklyWindow[] = [];
  for (let day = 0; day < daysPerWeek; day++) {
    for (let stretch = 1; stretch <= mostRead; stretch++) {
      const { on, from, to } = namesOf(prefix, day, stretch);
      if (text(on) !== 'on') break;
      windows.push({ day, from: slot(from), to: slot(to) });
    }
  }
  return windows;
}

/** The fields that say those windows; the stretches of a day in order. */
export function writeWeekFields(windows: readonly WeeklyWindow[], prefix = ''): [string, string][] {
  const byDay = Map.groupBy(mergeWindows(windows), ({ day }) => day);
  return [...byDay.values()].flatMap((stretches) =>
    stretches.flatMap(({ day, from, to }, index): [string, string][] => {
      const names = namesOf(prefix, day, index + 1);
      return [
        [names.on, 'on'],
        [names.from, String(from)],
        [names.to, String(to)],
      ];
    }),
  );
}
