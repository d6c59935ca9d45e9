import { formats, messages, type Language } from '../../i18n/index.ts';
import type { PublishedCity } from '../publishing/public.ts';
import { publishedText } from './city-rows.ts';

export interface FamiliesBar {
  readonly label: string;
  /** Undefined where the number is withheld or there is none: there the text says so, and no bar is drawn. */
  readonly value: number | undefined;
  readonly text: string;
}

export interface FamiliesChart {
  readonly bars: readonly FamiliesBar[];
  /** What one sees, for who does not. */
  readonly description: string;
}

/** How many families share in each city, in the order given; undefined when there is no number to draw. */
export function familiesChart(language: Language, cities: readonly PublishedCity[]): FamiliesChart | undefined {
  const { lab: t } = messages(language);
  const f = formats(language);
  const bars = cities.map((city): FamiliesBar => {
    const families = city.publication?.figures.families ?? 'withheld';
    return {
      label: city.name,
      value: families === 'withheld' ? undefined : families,
      text: publishedText(language, city, 'families'),
    };
  });
  const names = (drawn: boolean) =>
    bars.filter(({ value }) => (value !== undefined) === drawn).map(({ label }) => label);
  const [shown, missing] = [names(true), names(false)];
  if (shown.length === 0) return undefined;
  return {
    bars,
    description: t.chartDescription(
      t.chartShown(f.list(shown)),
      missing.length === 0 ? '' : t.chartMissing(f.list(missing)),
    ),
  };
}
