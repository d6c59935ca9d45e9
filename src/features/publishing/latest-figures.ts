import { read, type Ctx } from '../context.ts';
import { cityPage, type CityPage } from './city-pages.ts';
import type { PublishedCity } from './model.ts';
import { readCityNames, readPublishedCities } from './publication-store.ts';

const collator = new Intl.Collator('it');
/** An order that says nothing of who does better. */
const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
  collator.compare(one.name, other.name);

/** Every city with its last publication, by name. */
export async function latestFigures(ctx: Ctx): Promise<PublishedCity[]> {
  const cities = await read(ctx, (tx) => readPublishedCities(tx));
  return cities.sort(byName);
}

/** One city with its last publication; undefined for a city that is none. */
export async function latestFiguresOf(ctx: Ctx, slug: string): Promise<PublishedCity | undefined> {
  const [city] = await read(ctx, (tx) => readPublishedCities(tx, [slug]));
  return city;
}

/** One page of them; of the other cities only the names are read. */
export function latestFiguresOnPage(ctx: Ctx, asked: number): Promise<CityPage<PublishedCity>> {
  return read(ctx, async (tx) => {
    const shown = cityPage((await readCityNames(tx)).sort(byName), asked);
    const cities = await readPublishedCities(
      tx,
      shown.cities.map(({ slug }) => slug),
    );
    return { ...shown, cities: cities.sort(byName) };
  });
}
