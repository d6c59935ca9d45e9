import { valueOf } from '../../../domain/outcomes/measured.ts';
import type { Interval } from '../../../domain/statistics/interval.ts';
import { messages } from '../../../i18n/index.ts';
import { nameOf } from '../figures/say-figure.ts';
import type { ChangeReading, FigureReading, MonthReading, OneFigure } from '../figures/reading.ts';
import { assessmentInData, experimentInData, returnInData } from './comparison-in-data.ts';

/** A figure as machines read it: money in euros, absent values with their reason. */
export interface FigureInData {
  readonly code: string;
  readonly name: string;
  /** What is counted; a month's definition is at the address of its indicator. */
  readonly about: string;
  readonly unit: string;
  readonly status: string;
  readonly value: number | undefined;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  /** `2026-03`, or `2026-1` for a half year; empty for a figure of a day. */
  readonly month: string;
  readonly dataAt: string;
  readonly version: number | undefined;
  /** Of a figure that says what changed: the other side, the range, and what may be said of it. */
  readonly compared?: ComparedInData | undefined;
}

export interface ComparedInData {
  /** `more`, `less`, `could-be-chance`, `too-few-to-say`; absent of a range that nothing is claimed of. */
  readonly verdict: string | undefined;
  /** What the value is compared with: without the service, or before. */
  readonly value: number | undefined;
  /** At 95 %: of the value, or of its difference from the other side. */
  readonly range: (Interval & { readonly of: 'value' | 'difference' }) | undefined;
}

export function figureInData(figure: OneFigure): FigureInData {
  switch (figure.kind) {
    case 'change':
      return changeInData(figure);
    case 'month':
      return monthInData(figure);
    case 'experiment':
      return experimentInData(figure);
    case 'return':
      return returnInData(figure);
    case 'assessment':
      return assessmentInData(figure);
    case 'figure':
      return publicationInData(figure);
  }
}

/** How many of those who answered said so; the half year stands where a month would. */
function changeInData(reading: ChangeReading): FigureInData {
  const { code, halfYear, answered, yes, publishedAt, questionnaire } = reading;
  const name = nameOf('it', reading);
  return {
    code,
    name,
    about: name,
    unit: 'share',
    status: yes === null ? 'withheld' : 'published',
    value: yes === null ? undefined : yes / answered,
    numerator: yes ?? undefined,
    denominator: yes === null ? undefined : answered,
    month: halfYear,
    dataAt: publishedAt,
    version: questionnaire,
  };
}

function monthInData({ code, names, unit, figure, month, measuredAt, version }: MonthReading): FigureInData {
  const value = figure === null ? undefined : valueOf(figure);
  const inEuros = unit === 'cents';
  const scaled = (number: number | undefined) =>
    number === undefined || !inEuros ? number : Number((number / 100).toFixed(2));
  return {
    code,
    name: names.it,
    about: names.it,
    unit: inEuros ? 'euros' : unit === 'percent' ? 'share' : unit,
    status: figure === null ? 'withheld' : value === undefined ? 'nothing-to-divide' : 'published',
    value: scaled(value),
    numerator: scaled(figure?.numerator),
    denominator: figure?.denominator ?? undefined,
    month: month.slice(0, 7),
    dataAt: measuredAt,
    version,
  };
}

const units = {
  groups: 'groups',
  families: 'families',
  'hours-week': 'hours-a-week',
  'saved-cents-week': 'euros-a-week',
  'first-contacts': 'families',
} as const;

function publicationInData({ code, shown, dataAt, definitionsVersion }: FigureReading): FigureInData {
  const words = messages('it').publishing.indicators[code];
  const isMoney = code === 'saved-cents-week';
  const number = typeof shown === 'number' ? shown : undefined;
  return {
    code: isMoney ? 'saved-week' : code,
    name: words.name,
    about: words.counted,
    unit: units[code],
    status: typeof shown === 'string' ? shown : 'published',
    // Money is kept in cents and told in euros.
    value: number !== undefined && isMoney ? Number((number / 100).toFixed(2)) : number,
    numerator: undefined,
    denominator: undefined,
    month: '',
    dataAt: dataAt ?? '',
    version: definitionsVersion ?? undefined,
  };
}
