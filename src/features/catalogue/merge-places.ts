import { sameValue, valueAt, withValue } from './entries/fields.ts';
import type { EntryContent, EntryPlace, EntryPlaces } from './entries/model.ts';
import { mainPlaceOf, ownPlaceOf } from './entries/places/own-place.ts';
import { isWritable, placeOfField } from './entries/places/place-fields.ts';
import type { NewService, NewServicePlace } from './model.ts';
import type { StandingService } from './write-store.ts';

/** Places as a source tells them, in the words in which an entry says them. */
export function placesAsEntry(places: readonly NewServicePlace[] = []): EntryPlaces {
  return Object.fromEntries(
    places.map(
      ({ id, hsds, location: { id: locationId, name, position, quarter, protectedPlace, hsds: location } }) => [
        id,
        {
          locationId,
          ...(name !== undefined && { name }),
          ...(position !== undefined && { position }),
          ...(quarter !== undefined && { quarter }),
          ...(protectedPlace === true && { protectedPlace }),
          location,
          hsds,
        },
      ],
    ),
  );
}

/** A service of a source with its places as people left them here: what they corrected, added and took away stays. */
export function withPlacesHere(
  service: NewService,
  standing: StandingService,
): { readonly merged: NewService; readonly kept: readonly string[] } {
  const changed = standing.changedHere.filter((field) => placeOfField(field) !== undefined);
  const ours = standing.content.places ?? {};
  // Neither has rows of places: its own row says where it is.
  const hasNone = (service.places ?? []).length === 0 && Object.keys(ours).length === 0;
  if (changed.length === 0 || hasNone) return { merged: service, kept: [] };
  const given = givenPlaces(service, standing);
  const kept: string[] = [];
  let places = given;
  for (const field of changed) {
    const { placeId = '', part } = placeOfField(field) ?? {};
    const [before, mine] = [places[placeId], ours[placeId]];
    const merged = part === undefined ? mine : withPart(before, mine, part);
    if (!sameValue(valueAt({ places }, field), valueAt({ places: ours }, field)) && merged !== before) kept.push(field);
    places = withPlace(places, placeId, merged);
  }
  return { merged: { ...following(service, given, places), places: asGiven(places, service.places) }, kept };
}

/** Where people here gave an entry its rows, the address that its source tells is one of them. */
function givenPlaces(service: NewService, { id, ownPlaceId, content }: StandingService): EntryPlaces {
  const given = placesAsEntry(service.places);
  if (Object.keys(given).length > 0) return given;
  const { address, locality, position, quarter, protectedPlace = false } = service;
  const said = { address, locality, ...position, quarter, protectedPlace } as EntryContent;
  const [mine] = content.places?.[ownPlaceId]?.location.addresses ?? [];
  const own = ownPlaceOf(id, said, { name: mine?.city ?? '', province: mine?.state_province ?? null });
  return own === undefined ? {} : { [ownPlaceId]: own };
}

/** A place that the source does not have any more goes, whatever was corrected in it: its versions keep it. */
function withPart(before: EntryPlace | undefined, mine: EntryPlace | undefined, part: string): EntryPlace | undefined {
  if (before === undefined || mine === undefined) return before;
  if (part.startsWith('hsds.')) return withValue(before, part, valueAt(mine, part));
  // It was hidden since: what leads there was corrected before, and is where only those who may read it look.
  if (!isWritable(mine, part)) return { ...mine, hsds: before.hsds };
  const corrected = withValue({ ...before, locationId: mine.locationId }, part, valueAt(mine, part));
  if (part !== 'location.addresses') return corrected;
  // Where it stands on the map followed the address.
  return withValue(withValue(corrected, 'position', mine.position), 'quarter', mine.quarter);
}

function withPlace(places: EntryPlaces, id: string, place: EntryPlace | undefined): EntryPlaces {
  const { [id]: _, ...others } = places;
  return place === undefined ? others : { ...places, [id]: place };
}

function following(service: NewService, given: EntryPlaces, places: EntryPlaces): NewService {
  if (service.protectedPlace === true || sameValue(given, places)) return service;
  const { address, locality: _locality, position, quarter: _quarter, ...rest } = service;
  const told = { ...(address !== undefined && { address }), ...position };
  const { lat, lon, ...main } = mainPlaceOf(places, told, given);
  return { ...rest, ...main, ...(lat !== undefined && lon !== undefined && { position: { lat, lon } }) };
}

/** And back, in the order of the source. */
function asGiven(places: EntryPlaces, given: readonly NewServicePlace[] = []): NewServicePlace[] {
  const known = new Map(given.map((place) => [place.id, place]));
  const order = [...given.map(({ id }) => id), ...Object.keys(places)];
  return [...new Set(order)].flatMap((id) => {
    const place = places[id];
    if (place === undefined) return [];
    const { locationId, location, hsds, name, position, quarter, protectedPlace } = place;
    const before = known.get(id)?.location;
    return {
      id,
      hsds,
      location: {
        id: locationId,
        sourceKey: before?.id === locationId ? before.sourceKey : locationId,
        hsds: location,
        ...(name !== undefined && { name }),
        ...(position !== undefined && { position }),
        ...(quarter !== undefined && { quarter }),
        ...(protectedPlace === true && { protectedPlace }),
      },
    };
  });
}
