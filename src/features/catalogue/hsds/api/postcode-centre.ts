import { read, type Ctx } from '../../../context.ts';
import type { EntryFilter } from '../filter.ts';
import { sumPositions } from '../list-store.ts';

/**
 * The middle of the places that have a postcode, in all the municipalities that are asked together. Nobody publishes the
 * outlines of Italian postcodes openly; where no place has it, its middle is not known, and is not guessed.
 */
export async function postcodeCentre(
  contexts: readonly Ctx[],
  postcode: string,
  metres: number,
): Promise<EntryFilter['near'] | undefined> {
  const sums = await Promise.all(contexts.map((ctx) => read(ctx, (tx) => sumPositions(tx, postcode))));
  const places = sums.reduce((total, sum) => total + sum.places, 0);
  if (places === 0) return undefined;
  const mean = (of: 'lat' | 'lon') => sums.reduce((total, sum) => total + sum[of], 0) / places;
  return { lat: mean('lat'), lon: mean('lon'), metres };
}
