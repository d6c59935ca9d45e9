import { writeCsv } from '../../../platform/csv/write-csv.ts';
import { codeInWords, type ToldRound } from '../../learning/public.ts';
import { betweenDefinition, betweenInData } from './between-as-data.ts';

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
  'unit',
  'from',
  'to',
];

/**
 * What a city told of how the change goes, for machines: a line for each answer that could be given, `withheld` where one to four stand behind it or its rest; and,
 * of the question `between`, a line for each count of what lay between the round and the one before, with its days.
 */
export function changeCsv(rounds: readonly ToldRound[]): string {
  return writeCsv([columns, ...rounds.flatMap((round) => [...answersOf(round), ...betweenOf(round)])]);
}

function answersOf(round: ToldRound): (string | number)[][] {
  return round.counts.map(({ question, code, yes }) => [
    ...startOf(round),
    question,
    code,
    codeInWords('it', question, code),
    yes === 'withheld' ? 'withheld' : 'published',
    yes === 'withheld' ? '' : yes,
    ...endOf(round),
    'people',
    '',
    '',
  ]);
}

function betweenOf(round: ToldRound): (string | number)[][] {
  return betweenInData(round).map(({ code, meaning, unit, value, from, to }) => [
    ...startOf(round),
    'between',
    code,
    meaning,
    'published',
    value,
    ...endOf(round),
    unit,
    from,
    to,
  ]);
}

function startOf({ city, halfYear, edition, mode, answered }: ToldRound): (string | number)[] {
  return [city, halfYear, edition, mode, answered];
}

function endOf({ publishedAt, madeUp }: ToldRound): string[] {
  return [publishedAt.toISOString(), String(madeUp)];
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
    variableMeasured: rounds.flatMap((round) => [
      ...round.counts.map(({ question, code, yes }) => ({
        '@type': 'PropertyValue',
        propertyID: `${question}/${code}`,
        name: codeInWords('it', question, code),
        unitText: 'people',
        valueReference: yes === 'withheld' ? 'withheld' : 'published',
        ...(yes !== 'withheld' && { value: yes, maxValue: round.answered }),
        ...aboutOf(round, coverageOf(round.halfYear)),
      })),
      ...betweenInData(round).map(({ code, meaning, unit, value, from, to }) => ({
        '@type': 'PropertyValue',
        propertyID: `between/${code}`,
        name: meaning,
        description: betweenDefinition(),
        unitText: unit,
        valueReference: 'published',
        value,
        ...aboutOf(round, `${from}/${to}`),
      })),
    ]),
  };
}

function aboutOf({ city, publishedAt, madeUp }: ToldRound, temporalCoverage: string) {
  return {
    observationAbout: city,
    temporalCoverage,
    dateModified: publishedAt.toISOString(),
    ...(madeUp && { disambiguatingDescription: 'made-up data' }),
  };
}

/** `2026-1` as the days that it covers. */
function coverageOf(halfYear: ToldRound['halfYear']): string {
  const [year, part] = halfYear.split('-');
  return part === '1' ? `${year}-01-01/${year}-06-30` : `${year}-07-01/${year}-12-31`;
}
