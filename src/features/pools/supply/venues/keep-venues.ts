import { read, transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import type { Venue } from '../../model.ts';
import { mayKeepSupply } from '../../policy.ts';
import { putVenue } from '../supply-store.ts';
import { readKeptVenues, setVenueActive, type KeptVenue } from './venue-store.ts';

/** What a form says of a venue. */
export type VenueTerms = Omit<Venue, 'id'>;

/** The city's venues, for who keeps them; undefined for anybody else. */
export async function venuesToKeep(ctx: Ctx): Promise<readonly KeptVenue[] | undefined> {
  return mayKeepSupply(ctx.actor) === undefined ? undefined : read(ctx, readKeptVenues);
}

/** Adds a venue, or changes one. Groups that meet there go on. A name is there once. */
export async function keepVenue(
  ctx: Ctx,
  terms: VenueTerms,
  id?: string,
): Promise<'kept' | 'taken' | 'unknown' | 'denied'> {
  const permit = mayKeepSupply(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const venues = await readKeptVenues(tx);
    if (id !== undefined && !venues.some((each) => each.id === id)) return 'unknown';
    const same = (name: string) => name.toLowerCase() === terms.name.toLowerCase();
    if (venues.some((each) => each.id !== id && same(each.name))) return 'taken';
    const venueId = id ?? ctx.newId();
    await putVenue(permit, tx, { ...terms, id: venueId, madeUp: ctx.municipality.madeUpData });
    await recordAudit(tx, ctx, 'venue-kept', 'venue', venueId);
    return 'kept';
  });
}

/** Lets a venue rest, or take new groups again. Groups that meet there go on. */
export async function restVenue(ctx: Ctx, id: string, active: boolean): Promise<'kept' | 'unknown' | 'denied'> {
  const permit = mayKeepSupply(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await readKeptVenues(tx)).some((each) => each.id === id)) return 'unknown';
    await setVenueActive(permit, tx, id, active);
    await recordAudit(tx, ctx, active ? 'venue-back' : 'venue-rested', 'venue', id);
    return 'kept';
  });
}
