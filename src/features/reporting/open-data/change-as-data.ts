import { writeCsv } from '../../../platform/csv/write-csv.ts';
import { codeInWords, type ToldRound } from '../../learning/public.ts';

const columns = [
  'city',
  'half_year',
  'edition',
  'promise',
  'answered',
  'question',
  'answer',
  'meaning',
  'status',
  'value',
  'published_at',
  'made_up',
];

/** What a city told of how the change goes, for machines: a line for each answer that could be given; `withheld` where one to four stand behind it or its rest. */
export function changeCsv(rounds: readonly ToldRound[]): string {
  return writeCsv([
    columns,
    ...rounds.flatMap(({ city, halfYear, edition, mode, answered, counts, publishedAt, madeUp }) =>
      counts.map(({ question, code, yes }) => [
        city,
        halfYear,
        edition,
        mode,
        answered,
        question,
        code,
        codeInWords('it', question, code),
        yes === 'withheld' ? 'withheld' : 'published',
        yes === 'withheld' ? '' : yes,
        publishedAt.toISOString(),
        String(madeUp),
      ]),
    ),
  ]);
}

/** The same as linked data; `landing` is the page where these figures are read, absolute. */
export function changeJsonLd(rounds: readonly ToldRound[], landing: string): unknown {
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      license: { '@id': 'https://schema.org/license', '@type': '@id' },
      mainEntityOfPage: { '@id': 'https://schema.org/mainEntityOfPage', '@type': '@id' },
    },
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    mainEntityOfPage: landing,
    variableMeasured: rounds.flatMap(({ city, halfYear, answered, counts, publishedAt, madeUp }) =>
      counts.map(({ question, code, yes }) => ({
        '@type': 'PropertyValue',
        propertyID: `${question}/${code}`,
        name: codeInWords('it', question, code),
        unitText: 'people',
        valueReference: yes === 'withheld' ? 'withheld' : 'published',
        ...(yes !== 'withheld' && { value: yes, maxValue: answered }),
        observationAbout: city,
        temporalCoverage: coverageOf(halfYear),
        dateModified: publishedAt.toISOString(),
        ...(madeUp && { disambiguatingDescription: 'made-up data' }),
      })),
    ),
  };
}

/** `2026-1` as the days that it covers. */
function coverageOf(halfYear: ToldRound['halfYear']): string {
  const [year, part] = halfYear.split('-');
  return part === '1' ? `${year}-01-01/${year}-06-30` : `${year}-07-01/${year}-12-31`;
}
