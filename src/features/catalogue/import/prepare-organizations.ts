import type { Tx } from '../../../platform/db/database.ts';
import type { NewOrganization } from '../model.ts';
import { scrubPlaces, type ExactPlace } from '../protect/hide-place.ts';
import { hideLocations, type HiddenLocation } from '../protect/keep-locations.ts';
import { readHiddenDoors } from '../protect/organization-store.ts';
import { doorOf, isAtDoor } from '../protect/same-door.ts';
import { scrubAddress } from '../protect/scrub-address.ts';
import type { GivenOrganization } from './organization-store.ts';

export interface PreparedOrganizations {
  /** Each once, the last time that its source tells of it; no street of a protected place is in them. */
  readonly organizations: readonly GivenOrganization[];
  readonly locations: readonly HiddenLocation[];
}

/** Organisations of a source, and their places, as everybody may read them: written so, and compared so. */
export async function prepareOrganizations(
  tx: Tx,
  source: string,
  given: readonly NewOrganization[],
): Promise<PreparedOrganizations> {
  const told = [...new Map(given.map((organization) => [organization.id, organization])).values()];
  if (told.length === 0) return { organizations: [], locations: [] };
  const doors = await readHiddenDoors(
    tx,
    told.map(({ id }) => id),
  );
  const doorsOf = ({ id }: NewOrganization) => doors.get(id) ?? [];
  const locations = await hideLocations(
    tx,
    told.flatMap(({ locations: own, madeUp }) => own.map((location) => ({ source, madeUp, location }))),
    new Set(told.flatMap((one) => locationsAtDoors(one, doorsOf(one)))),
  );
  const organizations = told.map((one) => {
    const { locations: own, ...rest } = one;
    const streets = doorsOf(one).flatMap(({ address }) => address ?? []);
    const said = streets.reduce(scrubAddress, scrubPlaces(rest, own));
    return own.length > 0 ? { ...said, hsds: { ...said.hsds, location_ids: own.map(({ id }) => id) } } : said;
  });
  return { organizations, locations };
}

/** Places of an organisation where one of its services is that must not be found. */
function locationsAtDoors({ locations }: NewOrganization, doors: readonly ExactPlace[]): string[] {
  return locations.flatMap((location) => (isAtDoor(doorOf(location), doors) ? location.id : []));
}
