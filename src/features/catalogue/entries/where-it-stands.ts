import { matchPlace } from '../match-place.ts';
import type { Place } from '../model.ts';
import type { EntryContent } from './model.ts';

/** An entry whose address is new, at the street or quarter of that name; without a position where the city knows none. A protected place stands where it was put. */
export function whereItStands(content: EntryContent, places: readonly Place[]): EntryContent {
  if (content.protectedPlace) return content;
  const { lat: _lat, lon: _lon, quarter: _quarter, ...rest } = content;
  if (content.address === undefined) return rest;
  const match = matchPlace(places, content.address);
  if (match.kind === 'unknown') return rest;
  const { lat, lon, quarter } = match.place;
  return { ...rest, lat, lon, quarter };
}
