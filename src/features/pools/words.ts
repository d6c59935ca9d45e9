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

/** "martedì e giovedì" */
export function daysInWords(language: Language, days: readonly number[]): string {
  const f = formats(language);
  return f.list(days.map((day) => f.weekday(day)));
}
