import { read, type Ctx } from '../../context.ts';
import { readSharedPaths, type CityPathState } from '../share-store.ts';

/** What a city shares of its path with the lab, in the lab's own context: nowhere else is there any. */
export async function sharedPathOf(ctx: Ctx, slug: string): Promise<CityPathState | undefined> {
  if (ctx.municipality.kind !== 'lab') return undefined;
  const [path] = await read(ctx, (tx) => readSharedPaths(tx, slug));
  return path;
}
