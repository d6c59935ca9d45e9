import { letterPlace } from '../facets.ts';

/** Facets of a service as bits of two small whole numbers: counted and compared without reading a text. */
export interface FacetBits {
  readonly low: number;
  readonly high: number;
}

const half = 32;

export function bitsOf(letters: string): FacetBits {
  let low = 0;
  let high = 0;
  for (const letter of letters) {
    const place = letterPlace(letter);
    if (place < half) low |= 1 << place;
    else high |= 1 << (place - half);
  }
  return { low, high };
}
