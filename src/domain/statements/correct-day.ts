import type { Charge } from './charge-held.ts';

/** What a day comes to more, or less, than what was billed for it: one line for each family that it changes something for. */
export function correctDay(billed: readonly Charge[], now: readonly Charge[]): Charge[] {
  const families = new Set([...billed, ...now].map(({ requestId }) => requestId));
  return [...families].sort().flatMap((requestId) => {
    const more = (of: (charge: Charge) => number) => totalOf(now, requestId, of) - totalOf(billed, requestId, of);
    const cents = more((charge) => charge.cents);
    if (cents === 0) return [];
    const coordinationCents = more((charge) => charge.coordinationCents);
    const contributionCents = more((charge) => charge.contributionCents);
    return [{ requestId, cents, coordinationCents, contributionCents }];
  });
}

function totalOf(charges: readonly Charge[], requestId: string, of: (charge: Charge) => number): number {
  return charges.reduce((sum, charge) => sum + (charge.requestId === requestId ? of(charge) : 0), 0);
}
