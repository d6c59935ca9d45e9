import type { ToldCount } from '../../../domain/outcomes/count-beside-months.ts';
import { mayPublishBeside } from '../../../domain/outcomes/may-publish-beside.ts';
import { answeredCodes, mayStandBeside, monthlyOf } from '../../../domain/outcomes/may-stand-beside.ts';
import { countedBy, mayFollow } from '../../../domain/outcomes/may-follow.ts';
import { mayBeTold } from '../../../domain/outcomes/measured.ts';
import { totalStandsBesideSums, type ToldTotal } from '../../../domain/outcomes/sums-beside-totals.ts';
import type { ToldReading } from '../../../domain/outcomes/told-reading.ts';
import { countsWhoIsThere, monthStandsAmong } from './among-months.ts';
import { keyOf, type FamiliesOfMonths } from './enough-families.ts';
import { definitionOf } from './indicators.ts';
import type { IndicatorDefinition } from './model.ts';
import type { ToldBefore } from './published-store.ts';

/** What everybody knows of a city's families already. */
export interface KnownOfCity {
  readonly months: readonly ToldBefore[];
  /** What was told of its experiments. */
  readonly readings: readonly (ToldReading & { readonly indicator: string })[];
  /** Who stands behind what groups do. */
  readonly families?: FamiliesOfMonths | undefined;
  /** Every total of how families answered that its page told. */
  readonly answers?: readonly ToldTotal[] | undefined;
  /** Every count of the families that share that its page told, in order. */
  readonly counts?: readonly ToldCount[] | undefined;
}

/**
 * Values that may be told beside what was told before: a month told anew must not differ from itself by one to four families, nor a count of whoever is there
 * from the month that is told before it and the one after, or from what the city's page tells of a day, nor months together from the sum that an experiment told
 * of them. What is held back is told once it has moved by more.
 */
export function withoutSmallMoves<Value extends ToldBefore>(
  all: readonly IndicatorDefinition[],
  measured: readonly Value[],
  known: KnownOfCity,
): Value[] {
  const told = [...known.months];
  const monthsOf = (indicator: string) =>
    [...known.months, ...measured].filter((one) => one.indicator === indicator).map(({ month }) => month);
  return [...measured]
    .sort((one, other) => one.month.localeCompare(other.month))
    .filter((value) => {
      const definition = definitionOf(all, value.indicator);
      if (definition === undefined) return true;
      if (!definition.countsPeople) return mayMove(definition, value, known);
      const own = told.filter(({ indicator }) => indicator === value.indicator);
      const same = own.filter(({ month }) => month === value.month);
      const { measure, byTerritory } = definition;
      const readings = known.readings
        .filter(({ indicator }) => indicator === value.indicator)
        .map((reading) => ({ ...reading, territories: byTerritory ? reading.territories : [] }));
      const ofMonths = { months: lastOf(own), readings, counts: known.counts ?? [] };
      const holds =
        standBesideTotals(value, own, readings, known.answers ?? []) &&
        same.every((one) => mayFollow(countedBy(measure, one), countedBy(measure, value))) &&
        (!countsWhoIsThere(definition) || monthStandsAmong(definition, value, ofMonths)) &&
        (!mayBeTold(measure, true, value) ||
          readings.every((reading) =>
            mayPublishBeside(measure, reading, lastOf([...own, value]), monthsOf(value.indicator)),
          ));
      if (holds && mayBeTold(measure, true, value))
        told.push({
          indicator: value.indicator,
          month: value.month,
          numerator: value.numerator,
          denominator: value.denominator,
        });
      return holds;
    });
}

/**
 * What groups do of a month that was told before: whoever takes one telling from the other has the price of the few that came between them, and the register of
 * the few whose marks were written since.
 */
function mayMove(
  { code, measure }: IndicatorDefinition,
  value: ToldBefore,
  { months, families }: KnownOfCity,
): boolean {
  const behind = families?.get(keyOf(value));
  const told = months.find(({ indicator, month }) => indicator === code && month === value.month);
  if (behind === undefined || told === undefined) return true;
  const nobody = { count: 0, of: null };
  const marks = code === 'attendance' ? ([countedBy(measure, told), countedBy(measure, value)] as const) : undefined;
  return mayFollow(nobody, { count: behind.since, of: null }) && (marks === undefined || mayFollow(...marks));
}

/** Months of answers are parts of the total that the city's page tells; one that may not be told adds nothing. */
function standBesideTotals(
  value: ToldBefore,
  own: readonly ToldBefore[],
  readings: readonly ToldReading[],
  totals: readonly ToldTotal[],
): boolean {
  const code = answeredCodes.find((one) => monthlyOf[one] === value.indicator);
  if (code === undefined || !mayBeTold('share', true, value)) return true;
  const months = lastOf([...own, value]).sort((one, other) => one.month.localeCompare(other.month));
  return totals.every(
    (total) =>
      mayStandBeside(total.answers, code, months) &&
      readings.every((reading) => totalStandsBesideSums(total, code, months, reading)),
  );
}

/** Each month as it was told last. */
function lastOf(told: readonly ToldBefore[]): ToldBefore[] {
  return [...new Map(told.map((one) => [one.month, one])).values()];
}
