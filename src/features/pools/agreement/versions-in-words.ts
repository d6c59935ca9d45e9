import type { Difference } from '../../../domain/group-life/what-changed.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { Line } from './agreement-in-words.ts';
import type { VersionView } from './disclose-agreement.ts';
import { dateOf } from './tell-agreement.ts';

/** What a version says otherwise than the one before it, a line for each thing. */
export function differencesInWords(language: Language, differences: readonly Difference[]): Line[] {
  const t = messages(language).poolVersions;
  return differences.map((difference) => ({
    label: t.differences[difference.what],
    value: t.beforeAfter(...valuesOf(language, difference)),
  }));
}

function valuesOf(language: Language, difference: Difference): [before: string, after: string] {
  const f = formats(language);
  switch (difference.what) {
    case 'families':
      return [f.number(difference.before), f.number(difference.after)];
    case 'part':
    case 'owed':
      return [f.money(difference.before), sayMost(language, f.money(difference.after), difference.atMost)];
    case 'contribution':
      return [f.percent(difference.before / 100), f.percent(difference.after / 100)];
    case 'first-day':
      return [f.date(dateOf(difference.before)), f.date(dateOf(difference.after))];
    case 'operator':
    case 'provider':
      return [difference.before, difference.after];
  }
}

function sayMost(language: Language, amount: string, atMost: boolean): string {
  return atMost ? messages(language).poolVersions.atMost(amount) : amount;
}

/** From when a version holds; one that another replaced before the first day never does. */
export function holdsInWords(
  language: Language,
  { version, holdsFrom }: VersionView,
  all: readonly VersionView[],
): string {
  const t = messages(language).poolVersions;
  if (holdsFrom !== null) return t.from(dateInWords(language, holdsFrom));
  return all.some((other) => other.holdsFrom === null && other.version > version) ? t.replaced : t.first;
}
