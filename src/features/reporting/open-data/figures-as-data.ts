import { writeCsv } from '../../../platform/csv/write-csv.ts';
import type { OneFigure } from '../figures/reading.ts';
import { figureInData, type ComparedInData } from './figure-in-data.ts';

const columns = [
  'reference',
  'city',
  'indicator',
  'unit',
  'status',
  'value',
  'data_at',
  'definitions_version',
  'made_up',
  'month',
  'numerator',
  'denominator',
  'verdict',
  'compared_value',
  'range_of',
  'low',
  'high',
];

/** Figures for machines, a line each; `status` says why a value is absent, so that nobody takes a withheld one for a zero. */
export function readingsCsv(readings: readonly OneFigure[]): string {
  return writeCsv([
    columns,
    ...readings.map((reading) => {
      const { code, unit, status, value, dataAt, version, month, numerator, denominator, compared } =
        figureInData(reading);
      return [
        reading.reference,
        reading.cityName,
        code,
        unit,
        status,
        value ?? '',
        dataAt,
        version ?? '',
        String(reading.madeUp),
        month,
        numerator ?? '',
        denominator ?? '',
        compared?.verdict ?? '',
        compared?.value ?? '',
        compared?.range?.of ?? '',
        compared?.range?.low ?? '',
        compared?.range?.high ?? '',
      ];
    }),
  ]);
}

/** The same as linked data, with the words of each indicator. `hrefOf` is the page of a figure, absolute. */
export function readingsJsonLd(readings: readonly OneFigure[], hrefOf: (reference: string) => string): unknown {
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      licence: { '@id': 'https://schema.org/license', '@type': '@id' },
    },
    '@type': 'Dataset',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    variableMeasured: readings.map((reading) => {
      const { code, name, about, unit, status, value, dataAt, month, compared } = figureInData(reading);
      return {
        '@type': 'PropertyValue',
        '@id': hrefOf(reading.reference),
        propertyID: code,
        name,
        description: about,
        unitText: unit,
        ...(value === undefined ? {} : { value }),
        valueReference: status,
        observationAbout: reading.cityName,
        ...(dataAt !== '' && { observationDate: dataAt }),
        ...(month !== '' && { temporalCoverage: month }),
        ...(compared !== undefined && { additionalProperty: comparedInLinkedData(compared) }),
        ...(reading.madeUp && { disambiguatingDescription: 'made-up data' }),
      };
    }),
  };
}

function comparedInLinkedData({ verdict, value, range }: ComparedInData) {
  const told = {
    verdict,
    comparedWith: value,
    ...(range !== undefined && { [`${range.of}Low`]: range.low, [`${range.of}High`]: range.high }),
  };
  return Object.entries(told).flatMap(([propertyID, one]) =>
    one === undefined ? [] : [{ '@type': 'PropertyValue', propertyID, value: one }],
  );
}
