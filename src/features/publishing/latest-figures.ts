import { read, type Ctx } from '../context.ts';
import type { PublishedCity } from './model.ts';
import { readPublishedCities } from './publication-store.ts';

const byName = new Intl.Collator('it');

/** Every city with its last publication, by name: an order that says nothing of who does better. */
export async function latestFigures(ctx: Ctx): Promise<PublishedCity[]> {
  const cities = await read(ctx, readPublishedCities);
  return cities.sort((one, other) => byName.compare(one.name, other.name));
}
