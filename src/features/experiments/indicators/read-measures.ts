import { read, type Ctx } from '../../context.ts';
import { mayReadExperiments } from '../policy.ts';
import type { Measurement } from './model.ts';
import { readLastMonths, readMeasurements } from './measurement-store.ts';

/** The last month measured of each indicator, for the city's own people; undefined for others. */
export async function lastMonths(ctx: Ctx): Promise<Measurement[] | undefined> {
  return mayReadExperiments(ctx.actor) && ctx.municipality.kind !== 'lab' ? read(ctx, readLastMonths) : undefined;
}

/** The city's own values of an indicator, in all territories, for its own people. */
export async function ownSeries(ctx: Ctx, indicator: string): Promise<Measurement[] | undefined> {
  return mayReadExperiments(ctx.actor) && ctx.municipality.kind !== 'lab'
    ? read(ctx, (tx) => readMeasurements(tx, indicator))
    : undefined;
}
