import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import { replaceBorneTerms } from '../../import/borne-term-store.ts';
import type { CataloguePermit } from '../../policy.ts';
import { readProtectedOf, readTaken, writePlannedPlaces } from './entry-place-store.ts';
import { sameValue } from '../fields.ts';
import type { Entry, EntryContent, EntryPlaces } from '../model.ts';
import { ownLocationOf } from './own-place.ts';
import { isCorrected, locationOfPlace, locationsOfPlace, planPlaces } from './plan-places.ts';

/** Of a place that is corrected for several services at once. */
export interface Together {
  /** Ids of the other services. */
  readonly services: readonly string[];
  /** The location that they have together, by place, once the first of them was written. */
  readonly locations?: Readonly<Record<string, string>>;
}

/** Writes the places of an entry where they change; returns what the entry says then. */
export async function writePlaces(
  tx: Tx,
  permit: CataloguePermit,
  { now }: Pick<Ctx, 'now'>,
  entry: Entry,
  content: EntryContent,
  together: Together = { services: [] },
): Promise<EntryContent> {
  const { places: before = {} } = entry.content;
  const after = await withoutLost(tx, before, content.places ?? {});
  if (sameValue(before, after)) return { ...content, places: after };
  const plan = planPlaces(before, after, await locationsFor(tx, entry, after, together));
  await writePlannedPlaces(tx, permit, now, entry, plan);
  const { source } = entry;
  const { rows, removed, locations } = plan;
  await replaceBorneTerms(
    tx,
    permit,
    { kind: 'service-at-location', source },
    [...removed, ...rows.map(({ id }) => id)],
    rows,
  );
  const locationIds = locations.map(({ id }) => id);
  await replaceBorneTerms(tx, permit, { kind: 'location', source }, locationIds, locations);
  return { ...content, places: plan.places };
}

/** Which location each new or corrected place has: its own, that no service has which is not corrected along with it. */
async function locationsFor(
  tx: Tx,
  { id, ownPlaceId, content: { places: before = {} } }: Entry,
  after: EntryPlaces,
  { services, locations = {} }: Together,
): Promise<(placeId: string) => string> {
  const corrected = Object.entries(after).flatMap(([place, now]) => (isCorrected(before[place], now) ? place : []));
  const own = (place: string) => [...(place === ownPlaceId ? [ownLocationOf(id)] : []), ...locationsOfPlace(place)];
  const taken = await readTaken(tx, corrected.flatMap(own), [id, ...services]);
  return (place) => {
    const free = own(place).filter((location) => !taken.has(location));
    const stood = before[place]?.locationId ?? '';
    return locations[place] ?? (free.includes(stood) ? stood : (free[0] ?? locationOfPlace(place)));
  };
}

/** A protected place comes back only where it is still known, and hidden. */
async function withoutLost(tx: Tx, before: EntryPlaces, after: EntryPlaces): Promise<EntryPlaces> {
  const back = Object.entries(after).filter(([id, { protectedPlace }]) => protectedPlace === true && !(id in before));
  if (back.length === 0) return after;
  const known = await readProtectedOf(
    tx,
    back.map(([, { locationId }]) => locationId),
  );
  const lost = new Set(back.flatMap(([id, { locationId }]) => (known.has(locationId) ? [] : [id])));
  return Object.fromEntries(Object.entries(after).filter(([id]) => !lost.has(id)));
}
