import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import { replaceBorneTerms } from '../../import/borne-term-store.ts';
import type { CataloguePermit } from '../../policy.ts';
import { readProtectedOf, writePlannedPlaces } from './entry-place-store.ts';
import { sameValue } from '../fields.ts';
import type { Entry, EntryContent, EntryPlaces } from '../model.ts';
import { planPlaces } from './plan-places.ts';

/** Writes the places of an entry where they change; returns what the entry says then. */
export async function writePlaces(
  tx: Tx,
  permit: CataloguePermit,
  { now }: Pick<Ctx, 'now'>,
  entry: Entry,
  content: EntryContent,
): Promise<EntryContent> {
  const { places: before = {} } = entry.content;
  const after = await withoutLost(tx, before, content.places ?? {});
  if (sameValue(before, after)) return { ...content, places: after };
  const plan = planPlaces(before, after);
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
