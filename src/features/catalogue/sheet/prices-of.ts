import { monthlyCents } from '../../../domain/pricing/typical-month.ts';
import type { HsdsCostOption } from '../../../integrations/hsds/public.ts';

type PricedBy = NonNullable<HsdsCostOption['will_per']>;
type IseeKind = NonNullable<HsdsCostOption['will_isee_kind']>;

/** Euros of ISEE: `to` is excluded; absent is without limit. */
export interface IseeBand {
  readonly from?: number;
  readonly to?: number;
}

export interface PriceRow {
  readonly band?: IseeBand;
  /** Absent where the source says it in words alone. */
  readonly cents?: number;
  readonly words?: string;
  /** What an hourly price comes to for some hours a week, a daily one for five days a week. */
  readonly monthlyCents?: number;
}

/** Prices of one thing: by income, or one row. */
export interface PriceTable {
  readonly option?: string;
  readonly per?: PricedBy;
  readonly iseeKind?: IseeKind;
  readonly rows: readonly PriceRow[];
}

/** The hours a week that an hourly price is told for by the month: an afternoon twice a week. */
export const exampleHours = 4;
const slotsPerDay = 2;
const daysPerWeek = 5;

/**
 * Prices as people think of them, one table for each thing that costs. What is no longer or not yet valid is left out, and
 * so is a price in another money, which a table of euros would tell as euros.
 */
export function pricesOf(options: readonly HsdsCostOption[], today: string): PriceTable[] {
  const valid = options.filter(
    ({ valid_from, valid_to, currency }) =>
      (valid_from ?? today).slice(0, 10) <= today &&
      (valid_to ?? today).slice(0, 10) >= today &&
      (currency ?? 'EUR') === 'EUR',
  );
  const groups = Map.groupBy(valid, ({ option, will_per, will_isee_kind }) =>
    JSON.stringify([option ?? '', will_per ?? '', will_isee_kind ?? '']),
  );
  return [...groups.values()].map(tableOf);
}

function tableOf(options: readonly HsdsCostOption[]): PriceTable {
  const [first] = options;
  const { option, will_per: per, will_isee_kind: iseeKind } = first ?? {};
  return {
    ...(option !== undefined && { option }),
    ...(per !== undefined && { per }),
    ...(iseeKind !== undefined && { iseeKind }),
    rows: options.toSorted(byBand).map((one) => rowOf(one)),
  };
}

function rowOf({
  amount,
  amount_description: words,
  will_isee_from,
  will_isee_to,
  will_per,
}: HsdsCostOption): PriceRow {
  const cents = amount === undefined || amount < 0 ? undefined : Math.round(amount * 100);
  const banded = will_isee_from !== undefined || will_isee_to !== undefined;
  const monthly = cents === undefined || cents === 0 ? undefined : byMonth(cents, will_per);
  return {
    ...(banded && {
      band: {
        ...(typeof will_isee_from === 'number' && will_isee_from > 0 && { from: will_isee_from }),
        ...(typeof will_isee_to === 'number' && { to: will_isee_to }),
      },
    }),
    ...(cents !== undefined && { cents }),
    ...(words !== undefined && { words }),
    ...(monthly !== undefined && { monthlyCents: monthly }),
  };
}

function byMonth(cents: number, per: PricedBy | undefined): number | undefined {
  if (per === 'hour') return monthlyCents(cents, exampleHours * slotsPerDay);
  // A month of `n` half hours a week at twice the price of one is a month of `n` of them.
  return per === 'day' ? monthlyCents(cents * 2, daysPerWeek) : undefined;
}

function byBand(a: HsdsCostOption, b: HsdsCostOption): number {
  return (a.will_isee_from ?? 0) - (b.will_isee_from ?? 0);
}
