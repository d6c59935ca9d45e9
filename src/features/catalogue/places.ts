import { read, transact, type Ctx } from '../context.ts';
import { matchPlace } from './match-place.ts';
import type { NewPlace, Place } from './model.ts';
import { readPlaces, writePlaces } from './place-store.ts';
import { mayKeepCatalogue } from './policy.ts';

/** The names that people give to where they live, quarters first: for the suggestions of forms. */
export function placesOf(ctx: Ctx): Promise<Place[]> {
  return read(ctx, readPlaces);
}

/** The street or quarter that somebody means; undefined when it is none that the municipality knows. */
export async function findPlace(ctx: Ctx, text: string): Promise<Place | undefined> {
  const match = matchPlace(await placesOf(ctx), text);
  return match.kind === 'known' ? match.place : undefined;
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
