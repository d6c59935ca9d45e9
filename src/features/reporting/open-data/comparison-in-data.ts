import type { Compared, Verdict } from '../../../domain/statistics/verdict.ts';
import type { ToldShare } from '../../../domain/training/read-change.ts';
import type { AssessmentReading, ExperimentReading, ReturnReading } from '../figures/reading.ts';
import { nameOf } from '../figures/say-figure.ts';
import type { ComparedInData, FigureInData } from './figure-in-data.ts';

type Side = Pick<FigureInData, 'value' | 'numerator' | 'denominator'>;
const nothing: Side = { value: undefined, numerator: undefined, denominator: undefined };

/** What an indicator says of an experiment: the value is with the service, what it is compared with is without. Money in euros, shares from 0 to 1. */
export function experimentInData(reading: ExperimentReading): FigureInData {
  const { code, unit, until, publishedAt, version } = reading;
  const verdict = reading.reading?.verdict;
  const inEuros = unit === 'cents';
  const scaled = (value: number) => (inEuros ? Number((value / 100).toFixed(2)) : value);
  const sideOf = (side: 'with' | 'without') => sideOfCompared(verdict?.compared, side, scaled);
  return {
    code,
    name: nameOf('it', reading),
    about: nameOf('it', reading),
    unit: inEuros ? 'euros' : reading.measure === 'share' ? 'share' : unit,
    status: verdict === undefined ? 'withheld' : verdict.compared === undefined ? 'nothing-to-divide' : 'published',
    ...sideOf('with'),
    month: until.slice(0, 7),
    dataAt: publishedAt,
    version,
    compared: verdict && {
      verdict: verdict.kind,
      value: sideOf('without').value,
      range: rangeOf(verdict, scaled),
    },
  };
}

function sideOfCompared(
  compared: Compared | undefined,
  side: 'with' | 'without',
  scaled: (value: number) => number,
): Side {
  if (compared === undefined) return nothing;
  if (compared.kind === 'means') return { ...nothing, value: scaled(compared[side].mean) };
  const { yes, of } = compared[side];
  return { value: yes / of, numerator: yes, denominator: of };
}

/** Kept as JSON, an end that has no limit is null: then no range is told. */
function rangeOf(verdict: Verdict, scaled: (value: number) => number): ComparedInData['range'] {
  if (verdict.kind === 'too-few-to-say') return undefined;
  const { low, high } = verdict.effect;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  return { low: scaled(low), high: scaled(high), of: 'difference' };
}

/** The social return of an experiment: euros for a euro, a range and no value. */
export function returnInData(reading: ReturnReading): FigureInData {
  const { code, publishedAt, ratio } = reading;
  return {
    code,
    name: nameOf('it', reading),
    about: nameOf('it', reading),
    unit: 'euros-a-euro',
    status: 'published',
    ...nothing,
    month: '',
    dataAt: publishedAt,
    version: undefined,
    compared: { verdict: undefined, value: undefined, range: { ...ratio, of: 'value' } },
  };
}

/**
 * What people said of a skill: of pairs, how many of them feel more able; else who manages alone after, compared with before. Shares that may only be told as
 * four at most, or as all but four at most, have no value.
 */
export function assessmentInData(reading: AssessmentReading): FigureInData {
  const { code, publishedAt, version, reading: read } = reading;
  const value = read.kind === 'too-few' ? undefined : read.kind === 'paired' ? read.up : read.after;
  const told = value === undefined ? nothing : sideOfShare(value);
  return {
    code,
    name: nameOf('it', reading),
    about: nameOf('it', reading),
    unit: 'share',
    status: told.value === undefined ? 'withheld' : 'published',
    ...told,
    month: '',
    dataAt: publishedAt,
    version,
    compared:
      read.kind === 'too-few'
        ? { verdict: 'too-few-to-say', value: undefined, range: undefined }
        : {
            verdict: read.verdict,
            value: read.kind === 'apart' ? sideOfShare(read.before).value : undefined,
            range: value?.kind === 'exact' ? { ...value.range, of: 'value' } : undefined,
          },
  };
}

function sideOfShare(told: ToldShare): Side {
  return told.kind === 'exact' ? { value: told.yes / told.of, numerator: told.yes, denominator: told.of } : nothing;
}
