import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { NewPlace, Place } from '../model.ts';
import { deletePlace, readPlaces, writePlaces } from '../place-store.ts';
import { placesOf } from '../places.ts';
import { mayKeepPlaces } from '../policy.ts';
import { sameName } from './read-place-lines.ts';

/** All places of the city, for who keeps them; undefined for anybody else. */
export async function placesToKeep(ctx: Ctx): Promise<readonly Place[] | undefined> {
  return mayKeepPlaces(ctx.actor) === undefined ? undefined : placesOf(ctx);
}

/** Names a quarter or a street. A name is there once. */
export async function addPlace(ctx: Ctx, place: NewPlace): Promise<'added' | 'taken' | 'denied'> {
  const permit = mayKeepPlaces(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const places = await readPlaces(tx);
    if (places.some(({ kind, name }) => kind === place.kind && sameName(name, place.name))) return 'taken';
    const id = ctx.newId();
    await writePlaces(tx, permit, [{ ...place, id }]);
    await recordAudit(tx, ctx, 'place-changed', 'place-name', id);
    return 'added';
  });
}

/** Moves a place. Its name stays: requests and figures know it by that. */
export async function movePlace(
  ctx: Ctx,
  id: string,
  to: Pick<Place, 'lat' | 'lon' | 'quarter'>,
): Promise<'moved' | 'unknown' | 'denied'> {
  const permit = mayKeepPlaces(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const place = (await readPlaces(tx)).find((each) => each.id === id);
    if (place === undefined) return 'unknown';
    const quarter = place.kind === 'quarter' ? place.name : to.quarter;
    await writePlaces(tx, permit, [{ ...place, lat: to.lat, lon: to.lon, quarter }]);
    await recordAudit(tx, ctx, 'place-changed', 'place-name', id);
    return 'moved';
  });
}

/** Takes a name away, so that nobody chooses it any more; what was asked from there keeps its own copy. */
export async function removePlace(ctx: Ctx, id: string): Promise<'removed' | 'unknown' | 'has-streets' | 'denied'> {
  const permit = mayKeepPlaces(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const places = await readPlaces(tx);
    const place = places.find((each) => each.id === id);
    if (place === undefined) return 'unknown';
    const full = place.kind === 'quarter' && places.some((each) => each.id !== id && each.quarter === place.name);
    if (full) return 'has-streets';
    await deletePlace(tx, permit, id);
    await recordAudit(tx, ctx, 'place-removed', 'place-name', id);
    return 'removed';
  });
}
