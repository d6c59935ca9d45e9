import type { WhereItIs } from '../hsds/model.ts';
import { matchPlace } from '../match-place.ts';
import type { Place } from '../model.ts';
import { sameValue, withValues, type FieldValues } from './fields.ts';
import type { Entry, EntryContent, EntryPlace } from './model.ts';
import { mainPlaceOf, ownPlaceOf, type Whereabouts } from './places/own-place.ts';
import { placeField, placeOfField } from './places/place-fields.ts';
import { whereItStands } from './where-it-stands.ts';

export interface Around {
  /** Streets and quarters that the city knows. */
  readonly places: readonly Place[];
  readonly municipality: WhereItIs;
  /** Of a version that is restored: it is believed to know where it was. */
  readonly where?: Whereabouts | undefined;
}

type OfEntry = Pick<Entry, 'id' | 'ownPlaceId' | 'content'>;

/** What an entry says once values are written: places move, or lose their position, and its own row follows one of them. */
export function applyValues(entry: OfEntry, values: FieldValues, around: Around): EntryContent {
  const before = withOwnPlace(entry, values, around.municipality);
  const said = withValues(before, values);
  const { places = {} } = said;
  if (sameValue(places, entry.content.places ?? {})) return values.has('address') ? standing(said, around) : said;
  const moved = Object.fromEntries(
    Object.entries(places).map(([id, place]) => {
      const wrote = values.has(placeField(id)) ? 'whole' : 'part';
      return [id, standingPlace(before.places?.[id], place, wrote, around.places)];
    }),
  );
  const content = { ...said, places: moved };
  // Of a protected entry its own row says what it was given.
  if (content.protectedPlace) return content;
  const isEmpty = Object.keys(moved).length === 0;
  return withWhere(content, isEmpty ? (around.where ?? {}) : mainPlaceOf(moved, before, before.places ?? {}));
}

/** An entry gets its first row of places: where it is today becomes one too, or it would be nowhere. */
function withOwnPlace(
  { id, ownPlaceId, content }: OfEntry,
  values: FieldValues,
  municipality: WhereItIs,
): EntryContent {
  const adds = [...values].some(
    ([field, value]) => value !== undefined && placeOfField(field)?.part === undefined && field.startsWith('places.'),
  );
  if (!adds || Object.keys(content.places ?? {}).length > 0) return content;
  const own = ownPlaceOf(id, content, municipality);
  return own === undefined ? content : { ...content, places: { [ownPlaceId]: own } };
}

function standing(said: EntryContent, { places, where }: Around): EntryContent {
  return where === undefined || said.protectedPlace ? whereItStands(said, places) : withWhere(said, where);
}

/** An address that is new stands at the street or quarter of that name, unless somebody says where it is; else nowhere. */
function standingPlace(
  before: EntryPlace | undefined,
  place: EntryPlace,
  wrote: 'whole' | 'part',
  known: readonly Place[],
): EntryPlace {
  const { position, quarter: _quarter, ...rest } = place;
  const isMoved = !sameValue(place.location.addresses, before?.location.addresses);
  const isPut = !sameValue(position, before?.position);
  if (place.protectedPlace === true || (!isMoved && !isPut)) return place;
  const match = matchPlace(known, place.location.addresses?.[0]?.address_1 ?? '');
  if (isPut && position !== undefined) {
    if (wrote === 'whole') return place;
    return { ...rest, position, ...(match.kind === 'known' && { quarter: match.place.quarter }) };
  }
  if (!isMoved || match.kind === 'unknown') return rest;
  const { lat, lon, quarter } = match.place;
  return { ...rest, position: { lat, lon }, quarter };
}

function withWhere(content: EntryContent, where: Whereabouts): EntryContent {
  const { address: _address, locality: _locality, lat: _lat, lon: _lon, quarter: _quarter, ...rest } = content;
  return { ...rest, ...where };
}
