import type { IndicatorCode } from './indicators.ts';

/** What is counted of the groups that run. */
export interface Figures {
  readonly groups: number;
  readonly families: number;
  readonly hoursWeek: number;
  readonly savedCentsWeek: number;
  /** Families that had never turned to the municipality before. */
  readonly firstContacts: number;
}

/** A figure as it may be shown: its value, or nothing but the fact that it is withheld. */
export type Shown = number | 'withheld';
export type ShownFigures = Readonly<Record<IndicatorCode, Shown>>;

/** Fewer families than these are never told. */
export const fewestFamilies = 5;

/** Every figure as it is: for who answers for the city, never for the public. */
export function showAll(figures: Figures): Record<IndicatorCode, number> {
  return {
    groups: figures.groups,
    families: figures.families,
    'hours-week': figures.hoursWeek,
    'saved-cents-week': figures.savedCentsWeek,
    'first-contacts': figures.firstContacts,
  };
}

/**
 * Withholds the figures of fewer than five families, and those that would let one compute them. Whoever knows how many
 * families there are and how many are new knows how many are not: that rest is protected as well.
 */
export function withhold(figures: Figures): ShownFigures {
  const { families, firstContacts } = figures;
  if (families < fewestFamilies) {
    return {
      groups: 'withheld',
      families: 'withheld',
      'hours-week': 'withheld',
      'saved-cents-week': 'withheld',
      'first-contacts': 'withheld',
    };
  }
  const rest = families - firstContacts;
  const fewKnown = rest >= 1 && rest < fewestFamilies;
  const shown = showAll(figures);
  return firstContacts < fewestFamilies || fewKnown ? { ...shown, 'first-contacts': 'withheld' } : shown;
}
