import { indicators, type Indicator } from '../../domain/outcomes/indicators.ts';
import type { PublishedCity } from './model.ts';
import { writeCsv } from '../../platform/csv/write-csv.ts';

const columns = [
  'city',
  'istat_code',
  'published_at',
  'definitions_version',
  'made_up',
  'indicator',
  'unit',
  'status',
  'value',
];

/**
 * What every city published last, for machines: a line for each city and indicator, the same in every language. `status`
 * says why a value is absent, so that nobody takes a withheld one for a zero.
 */
export function figuresCsv(cities: readonly PublishedCity[]): string {
  return writeCsv([columns, ...cities.flatMap((city) => indicators.map((indicator) => lineOf(city, indicator)))]);
}

function lineOf(
  { name, istat, madeUpData, publication }: PublishedCity,
  { code, unit }: Indicator,
): (string | number)[] {
  const unitName = unit === 'cents-a-week' ? 'euros-a-week' : unit;
  const start = [
    name,
    istat ?? '',
    publication?.publishedAt.toISOString() ?? '',
    publication?.definitionsVersion ?? '',
    String(madeUpData),
  ];
  // Money is stored in cents and told in euros; the code of the indicator stays what it is.
  const named = [...start, code === 'saved-cents-week' ? 'saved-week' : code, unitName];
  if (publication === undefined) return [...named, 'not-published', ''];
  const shown = publication.figures[code];
  if (shown === 'withheld') return [...named, 'withheld', ''];
  return [...named, 'published', code === 'saved-cents-week' ? (shown / 100).toFixed(2) : shown];
}
