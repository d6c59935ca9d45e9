import type { Tx } from '../../../platform/db/database.ts';
import type { Entry } from '../entries/model.ts';
import type { ExactPlace } from './hide-place.ts';
import { readOpenEntries } from './neighbour-store.ts';
import { readOrganizationOf, type OrganizationOfEntry } from './organization-store.ts';
import { readLocationsByIds, readLocationsOf, type StandingLocation } from './protect-store.ts';
import { doorOf, isAtDoor, sharesDoor } from './same-door.ts';
import { mentionsAddress } from './scrub-address.ts';
import { readExactRows } from './show-store.ts';

/** All that leads to the door of one entry. */
export interface Hiding {
  /** Its own places, and those of its organisation at the same door, that everybody can read today. */
  readonly locations: readonly StandingLocation[];
  /** The doors: what is open today, and what is hidden already. */
  readonly doors: readonly ExactPlace[];
  readonly addresses: readonly string[];
  readonly organization: OrganizationOfEntry | undefined;
}

/** `forUpdate` holds the places until the transaction ends. */
export async function gatherHiding(
  tx: Tx,
  { id, content }: Entry,
  lock: { readonly forUpdate?: boolean } = {},
): Promise<Hiding> {
  const own = await readLocationsOf(tx, id, lock);
  const known = await readExactRows(
    tx,
    id,
    own.map((location) => location.id),
  );
  const organization = await readOrganizationOf(tx, id);
  const open = own.filter(({ protectedPlace }) => !protectedPlace);
  const doors = [...(content.protectedPlace ? [] : [doorOfEntry(content)]), ...open.map(doorOf), ...known];
  const theirs = await readLocationsByIds(tx, organization?.hsds.location_ids ?? [], lock);
  const near = theirs.filter(
    (one) => !one.protectedPlace && !own.some(({ id: mine }) => mine === one.id) && isAtDoor(doorOf(one), doors),
  );
  return {
    locations: [...open, ...near],
    doors,
    addresses: [...new Set(doors.flatMap(({ address }) => address ?? []))],
    organization,
  };
}

export interface Neighbour {
  readonly id: string;
  readonly title: string;
}

/** Entries that would still tell the door: they are at it, or the same organisation's and name its street. */
export async function findNeighbours(tx: Tx, id: string, { doors, addresses }: Hiding): Promise<Neighbour[]> {
  const open = await readOpenEntries(tx, id, doors);
  const telling = open.filter(
    ({ address, lat, lon, said }) =>
      sharesDoor(
        { address: address ?? undefined, position: lat === null || lon === null ? undefined : { lat, lon } },
        doors,
      ) || addresses.some((street) => mentionsAddress(said, street)),
  );
  return [...new Map(telling.map(({ id: one, title }) => [one, { id: one, title }])).values()];
}

function doorOfEntry({ address, lat, lon }: Entry['content']): ExactPlace {
  return { address, ...(lat !== undefined && lon !== undefined && { position: { lat, lon } }) };
}
