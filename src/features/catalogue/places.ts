import { read, transact, type Ctx } from '../context.ts';
import { matchPlace, type PlaceMatch } from './match-place.ts';
import type { NewPlace, Place } from './model.ts';
import { readPlaces, writePlaces } from './place-store.ts';
import { mayKeepCatalogue } from './policy.ts';

/** The names that people give to where they live, quarters first: for the suggestions of forms. */
export function placesOf(ctx: Ctx): Promise<Place[]> {
  return read(ctx, readPlaces);
}

/** The street or quarter that somebody means, or the names that look like it where the municipality knows none. */
export async function findPlace(ctx: Ctx, text: string): Promise<PlaceMatch<Place>> {
  return matchPlace(await placesOf(ctx), text);
}

/** Writes names of places; one that is already there is brought up to date. */
export async function savePlaces(ctx: Ctx, places: readonly NewPlace[]): Promise<'saved' | 'denied'> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 'denied';
  await transact(ctx, (tx) =>
    writePlaces(
      tx,
      permit,
      places.map((place) => ({ ...place, id: ctx.newId() })),
    ),
  );
  return 'saved';
}
