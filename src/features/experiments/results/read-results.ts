import { read, type Ctx } from '../../context.ts';
import type { ToldResult } from './model.ts';
import { readLastResults, readResultsOf } from './result-store.ts';

/** What cities told last of each of their experiments: open to everybody. */
export function toldResults(ctx: Ctx): Promise<ToldResult[]> {
  return read(ctx, readLastResults);
}

/** The same of one city. */
export function toldResultsOf(ctx: Ctx, slug: string): Promise<ToldResult[]> {
  return read(ctx, (tx) => readLastResults(tx, slug));
}

/** Everything that a city told of one experiment, the newest first. */
export function resultsOf(ctx: Ctx, slug: string, experimentId: string): Promise<ToldResult[]> {
  return read(ctx, (tx) => readResultsOf(tx, slug, experimentId));
}
