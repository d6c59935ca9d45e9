import { writeCsv } from '../../../platform/csv/write-csv.ts';
import type { MonthReading } from '../figures/reading.ts';
import { figureInData } from './figure-in-data.ts';

const columns = [
  'reference',
  'city',
  'indicator',
  'unit',
  'month',
  'status',
  'value',
  'numerator',
  'denominator',
  'source',
  'definition_version',
  'edition',
  'measured_at',
  'published_at',
  'made_up',
  'page',
];

/** The page where a published month is asked again, absolute. */
type PageOf = (month: MonthReading) => string;
type Batches = AsyncIterable<readonly MonthReading[]>;

/** Published months for machines, a line each, as they are read; `status` says why a value is absent, so that nobody takes a withheld one for a zero. */
export async function* monthsCsv(batches: Batches, pageOf: PageOf): AsyncGenerator<string> {
  yield writeCsv([columns]);
  for await (const batch of batches)
    yield writeCsv(
      batch.map((reading) => {
        const { code, unit, month, status, value, numerator, denominator } = figureInData(reading);
        return [
          reading.reference,
          reading.cityName,
          code,
          unit,
          month,
          status,
          value ?? '',
          numerator ?? '',
          denominator ?? '',
          reading.source,
          reading.version,
          reading.edition,
          reading.measuredAt,
          reading.publishedAt,
          String(reading.madeUp),
          pageOf(reading),
        ];
      }),
    );
}

/** The same as linked data, with the words of each indicator; `landing` is the page about the city's figures, absolute. */
export async function* monthsJsonLd(batches: Batches, landing: string, pageOf: PageOf): AsyncGenerator<string> {
  const head = {
    '@context': {
      '@vocab': 'https://schema.org/',
      license: { '@id': 'https://schema.org/license', '@type': '@id' },
      mainEntityOfPage: { '@id': 'https://schema.org/mainEntityOfPage', '@type': '@id' },
    },
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    mainEntityOfPage: landing,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"variableMeasured":[`;
  let between = '';
  for await (const batch of batches) {
    yield between + batch.map((reading) => JSON.stringify(monthInLinkedData(reading, pageOf))).join(',');
    between = ',';
  }
  yield ']}';
}

function monthInLinkedData(reading: MonthReading, pageOf: PageOf) {
  const { code, name, unit, month, status, value, numerator, denominator } = figureInData(reading);
  const of = { numerator, denominator };
  return {
    '@type': 'PropertyValue',
    '@id': pageOf(reading),
    propertyID: code,
    name,
    unitText: unit,
    temporalCoverage: month,
    valueReference: status,
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && {
      additionalProperty: Object.entries(of).flatMap(([propertyID, number]) =>
        number === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value: number }],
      ),
    }),
    observationAbout: reading.cityName,
    measurementMethod: reading.source,
    version: String(reading.version),
    observationDate: reading.measuredAt,
    dateModified: reading.publishedAt,
    ...(reading.madeUp && { disambiguatingDescription: 'made-up data' }),
  };
}
