import { indicatorCodes, type IndicatorCode } from '../../domain/outcomes/indicators.ts';
import { formats, messages, type Language } from '../../i18n/index.ts';
import { figureText, type PublishedCity } from '../publishing/public.ts';

/** A city as a row of the lab's table, in words: the same row on the page and in the document. */
export interface CityRow {
  readonly slug: string;
  readonly label: string;
  readonly values: readonly string[];
}

export function cityColumns(language: Language): string[] {
  const { lab: t, publishing } = messages(language);
  return [t.publishedOn, ...indicatorCodes.map((code) => publishing.indicators[code].short)];
}

export function cityRow(language: Language, city: PublishedCity): CityRow {
  const { lab: t } = messages(language);
  const { publication, slug } = city;
  const label = city.madeUpData && publication ? t.cityMadeUp(city.name) : city.name;
  if (publication === undefined) return { slug, label, values: [t.notYet, ...indicatorCodes.map(() => '–')] };
  const date = formats(language).date(publication.publishedAt);
  return { slug, label, values: [date, ...indicatorCodes.map((code) => publishedText(language, city, code))] };
}

/** One published figure of a city, or that it does not publish. */
export function publishedText(language: Language, { publication }: PublishedCity, code: IndicatorCode): string {
  if (publication === undefined) return messages(language).lab.notYet;
  const { figures } = publication;
  return figureText(language, code, figures[code], figures.families === 'withheld');
}
