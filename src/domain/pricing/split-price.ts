/**
 * Splits whole cents in proportion to `among` (the seats of each household): the parts add up to the price exactly, and
 * none is a cent or more away from its exact value. The cents left over go to the largest remainders, then to who comes
 * first.
 */
export function splitPrice(cents: number, among: readonly number[]): number[] {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError('a price is whole cents, zero or more');
  if (among.length === 0 || among.some((seats) => !Number.isSafeInteger(seats) || seats < 1))
    throw new RangeError('a price is split among households of one seat or more');
  const all = among.reduce((sum, seats) => sum + seats, 0);
  const exact = among.map((seats) => cents * seats);
  const parts = exact.map((value) => Math.floor(value / all));
  const left = cents - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value % all }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const rounded = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return parts.map((part, at) => part + (rounded.has(at) ? 1 : 0));
}
