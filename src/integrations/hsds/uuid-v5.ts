import { hash } from 'node:crypto';

/** The same id for the same name, wherever it is asked for (RFC 9562, version 5). */
export function uuidV5(namespace: string, name: string): string {
  const named = Buffer.concat([Buffer.from(namespace.replaceAll('-', ''), 'hex'), Buffer.from(name, 'utf8')]);
  const bytes = hash('sha1', named, 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Of ids that WILL itself gives: its taxonomies and their terms, parts of records that have none. */
export const willNamespace = uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:will:hsds');
