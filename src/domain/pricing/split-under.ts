/** One who pays: `weight` is its part against the others', `most` the whole cents that it never passes. */
export interface Payer {
  readonly weight: number;
  readonly most: number;
}

/**
 * Splits whole cents in proportion to weights, with a ceiling for each: what somebody's ceiling keeps off it is split
 * among the others in the same proportion. The parts add up to the whole exactly, none passes its ceiling, and the cents
 * left over go to the largest remainders (Hamilton's method), then to who comes first. Undefined when the ceilings
 * together do not reach the whole: then nobody can be asked for it.
 */
export function splitUnder(cents: number, payers: readonly Payer[]): number[] | undefined {
  check(cents, payers);
  if (payers.reduce((sum, { most }) => sum + most, 0) < cents) return undefined;
  const open = withoutTheFull(cents, payers);
  const full = payers.reduce((sum, { most }, at) => sum + (open.has(at) ? 0 : most), 0);
  const rest = cents - full;
  const weights = payers.reduce((sum, { weight }, at) => sum + (open.has(at) ? weight : 0), 0);
  const parts = payers.map(({ weight, most }, at) => (open.has(at) ? Math.floor((rest * weight) / weights) : most));
  const left = cents - parts.reduce((sum, part) => sum + part, 0);
  const rounded = new Set(
    payers
      .map(({ weight }, at) => ({ at, remainder: open.has(at) ? (rest * weight) % weights : 0 }))
      .filter(({ remainder }) => remainder > 0)
      .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return parts.map((part, at) => part + (rounded.has(at) ? 1 : 0));
}

/** Those whose proportional part stays within their ceiling, once all others pay their whole ceiling. */
function withoutTheFull(cents: number, payers: readonly Payer[]): Set<number> {
  const open = new Set(payers.keys());
  for (;;) {
    let rest = cents;
    let weights = 0;
    for (const [at, { weight, most }] of payers.entries()) {
      if (open.has(at)) weights += weight;
      else rest -= most;
    }
    const full = payers.flatMap(({ weight, most }, at) => (open.has(at) && rest * weight > most * weights ? [at] : []));
    if (full.length === 0) return open;
    for (const at of full) open.delete(at);
  }
}

function check(cents: number, payers: readonly Payer[]): void {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError('a price is whole cents, zero or more');
  for (const { weight, most } of payers) {
    if (!Number.isSafeInteger(weight) || weight < 1) throw new RangeError('a weight is a whole number, one or more');
    if (!Number.isSafeInteger(most) || most < 0) throw new RangeError('a ceiling is whole cents, zero or more');
  }
}
