import type { LocationDocument } from '../hsds/model.ts';
import { scrubAddress } from './scrub-address.ts';
import type { OldVersion } from './protect-store.ts';

/** The street that a version of an entry named, as its own or as its location's. */
export function streetsOf({ content }: OldVersion): string[] {
  return [content.address, content.hsds?.addresses?.[0]?.address_1].filter((street) => street !== undefined);
}

/** A version without a word of where it was: neither address nor position, nor the streets wherever its prose says them. */
export function redactVersion(version: OldVersion, streets: readonly string[]): OldVersion {
  const { address: _address, lat: _lat, lon: _lon, hsds, ...rest } = version.content;
  const content = { ...rest, ...(hsds && { hsds: withoutAddresses(hsds) }) };
  return { ...version, content: streets.reduce<OldVersion['content']>(scrubAddress, content) };
}

function withoutAddresses({ addresses: _addresses, ...document }: LocationDocument): LocationDocument {
  return document;
}
