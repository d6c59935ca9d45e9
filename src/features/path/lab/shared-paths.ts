import { read, type Ctx } from '../../context.ts';
import { readSharedPaths, type CityPathState } from '../share-store.ts';

/** What each city shares of its path with the lab, in the lab's own context: nowhere else are there any. */
export async function sharedPaths(ctx: Ctx): Promise<readonly CityPathState[]> {
  return ctx.municipality.kind === 'lab' ? read(ctx, readSharedPaths) : [];
}
