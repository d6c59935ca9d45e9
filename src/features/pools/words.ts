import { formats, messages, type Language } from '../../i18n/index.ts';
import type { PoolHours } from './model.ts';

/** "martedì e giovedì, dalle 16:30 alle 18:30" */
export function whenInWords(language: Language, { days, fromSlot, slots }: PoolHours): string {
  const f = formats(language);
  return messages(language).pools.when(
    f.list(days.map((day) => f.weekday(day))),
    f.slot(fromSlot),
    f.slot(fromSlot + slots),
  );
}

/** "martedì dalle 16:30 alle 18:30 e giovedì dalle 16:30 alle 17:30" */
export function weekInWords(
  language: Language,
  windows: readonly { readonly day: number; readonly from: number; readonly to: number }[],
): string {
  const f = formats(language);
  const { ui } = messages(language);
  return f.list(windows.map(({ day, from, to }) => ui.weekHours(f.weekday(day), f.slot(from), f.slot(to))));
}

/** "martedì e giovedì" */
export function daysInWords(language: Language, days: readonly number[]): string {
  const f = formats(language);
  return f.list(days.map((day) => f.weekday(day)));
}
