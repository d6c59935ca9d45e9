import type { DemoOperator } from '../types.ts';
import { streetNamed } from './gazetteer.ts';

type Draft = Omit<DemoOperator, 'madeUp' | 'lat' | 'lon' | 'maxSeats'> & { readonly street: string };

/** A made-up professional who starts from a street of the gazetteer. */
export function operator({ street, ...draft }: Draft): DemoOperator {
  const { lat, lon } = streetNamed(street);
  return { ...draft, madeUp: true, lat, lon, maxSeats: draft.cents.length };
}
