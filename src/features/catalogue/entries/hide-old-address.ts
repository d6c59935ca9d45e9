import { scrubAddress } from '../protect/scrub-address.ts';
import type { Entry, EntryVersion } from './model.ts';

/** An earlier version of an entry whose place is protected today: it may be from when it was not. */
export function hideOldAddress(entry: Entry, version: EntryVersion): EntryVersion {
  const { protectedPlace, quarter, lat, lon } = entry.content;
  const { address, ...content } = version.content;
  if (!protectedPlace || address === undefined) return version;
  const { lat: _lat, lon: _lon, quarter: _quarter, ...rest } = scrubAddress(content, address);
  return {
    ...version,
    content: {
      ...rest,
      protectedPlace,
      ...(quarter !== undefined && { quarter }),
      ...(lat !== undefined && { lat }),
      ...(lon !== undefined && { lon }),
    },
  };
}
