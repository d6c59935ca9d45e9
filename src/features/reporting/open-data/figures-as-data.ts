import { messages } from '../../../i18n/index.ts';
import { writeCsv } from '../../../platform/csv/write-csv.ts';
import type { FigureReading } from '../figures/reading.ts';

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
];

/** Figures for machines, a line each; `status` says why a value is absent, so that nobody takes a withheld one for a zero. */
export function readingsCsv(readings: readonly FigureReading[]): string {
  return writeCsv([
    columns,
    ...readings.map((reading) => {
      const { status, value } = toldOf(reading);
      return [
        reading.reference,
        reading.cityName,
        codeOf(reading),
        unitOf(reading),
        status,
        value ?? '',
        reading.dataAt ?? '',
        reading.definitionsVersion ?? '',
        String(reading.madeUp),
      ];
    }),
  ]);
}

/** The same as linked data, with the words of each indicator. `hrefOf` is the page of a figure, absolute. */
export function readingsJsonLd(readings: readonly FigureReading[], hrefOf: (reference: string) => string): unknown {
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      licence: { '@id': 'https://schema.org/license', '@type': '@id' },
    },
    '@type': 'Dataset',
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    variableMeasured: readings.map((reading) => {
      const { status, value } = toldOf(reading);
      const words = messages('it').publishing.indicators[reading.code];
      return {
        '@type': 'PropertyValue',
        '@id': hrefOf(reading.reference),
        propertyID: codeOf(reading),
        name: words.name,
        description: words.counted,
        unitText: unitOf(reading),
        ...(value === undefined ? {} : { value }),
        valueReference: status,
        observationAbout: reading.cityName,
        ...(reading.dataAt !== null && { observationDate: reading.dataAt }),
        ...(reading.madeUp && { disambiguatingDescription: 'made-up data' }),
      };
    }),
  };
}

function toldOf({ code, shown }: FigureReading): { readonly status: string; readonly value: number | undefined } {
  if (typeof shown === 'string') return { status: shown, value: undefined };
  // Money is kept in cents and told in euros.
  return { status: 'published', value: code === 'saved-cents-week' ? Number((shown / 100).toFixed(2)) : shown };
}

function codeOf({ code }: FigureReading): string {
  return code === 'saved-cents-week' ? 'saved-week' : code;
}

function unitOf({ code }: FigureReading): string {
  const units = {
    groups: 'groups',
    families: 'families',
    'hours-week': 'hours-a-week',
    'saved-cents-week': 'euros-a-week',
    'first-contacts': 'families',
  } as const;
  return units[code];
}
