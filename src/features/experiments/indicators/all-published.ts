import { read, type Ctx } from '../../context.ts';
import {
  readCitiesOfMonths,
  readMonthsAfter,
  readMonthsTold,
  type CityOfMonths,
  type MonthsTold,
} from './all-published-store.ts';
import type { PublishedMeasurement } from './model.ts';

export type { CityOfMonths, MonthsTold };

const batchSize = 1000;

/** The cities that published months of their indicators, by name; open to everybody. */
export function citiesOfMonths(ctx: Ctx): Promise<CityOfMonths[]> {
  return read(ctx, readCitiesOfMonths);
}

/** What a file of a city's months is known by, without reading them: nothing published is ever rewritten. */
export function monthsTold(ctx: Ctx, slug: string): Promise<MonthsTold | undefined> {
  return read(ctx, (tx) => readMonthsTold(tx, slug));
}

/**
 * Every month that a city published of every indicator, as it was published last, so many at a time: whatever there is, little is held. It is what the pages of
 * its figures show one by one, and reads nothing else.
 */
export async function* monthsOfCity(ctx: Ctx, slug: string): AsyncGenerator<readonly PublishedMeasurement[], void> {
  let after: PublishedMeasurement | undefined;
  for (;;) {
    const from = after;
    const batch = await read(ctx, (tx) => readMonthsAfter(tx, slug, from, batchSize));
    if (batch.length > 0) yield batch;
    if (batch.length < batchSize) return;
    after = batch.at(-1);
  }
}
