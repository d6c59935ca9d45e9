import { encode } from 'uqr';

/** A QR code as a square of modules, dark ones true, without its quiet border. */
export type QrModules = readonly (readonly boolean[])[];

/** Encodes an address so that a phone reads it from paper: a quarter of it may be stained. */
export function encodeQr(address: string): QrModules {
  return encode(address, { ecc: 'Q', border: 0 }).data;
}
