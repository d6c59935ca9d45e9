import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { SeatPrice } from '../offers/model.ts';

/** Prices of the sizes that a group could come to: shared by two seats at least, and not the size that it has. */
export function otherSizes(prices: readonly SeatPrice[], seats: number): SeatPrice[] {
  return prices.filter((price) => price.seats > 1 && price.seats !== seats).toSorted((a, b) => a.seats - b.seats);
}

/** "2 posti 11,00 €, 4 posti 22,00 €"; undefined where nobody said. */
export function sizesInWords(language: Language, sizes: readonly SeatPrice[]): string | undefined {
  const { poolOffers } = messages(language);
  if (sizes.length === 0) return undefined;
  return sizes.map(({ seats, cents }) => poolOffers.family.size(seats, formats(language).money(cents))).join(', ');
}
