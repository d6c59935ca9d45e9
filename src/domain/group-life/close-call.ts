/** An offer that may still be taken. `proposal`: the one that all families said yes to. */
export interface OpenOffer {
  readonly id: string;
  readonly origin: 'proposal' | 'call';
}

export type CallDecision =
  /** Nobody else offered: families know this one and have said yes to it. */
  | { readonly kind: 'take'; readonly offer: string }
  /** Several, or one that they have not seen: they choose, or decline. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'no-offer-left' };

/** What follows when a call for offers ends. */
export function closeCall(open: readonly OpenOffer[]): CallDecision {
  const [first, ...others] = open;
  if (first === undefined) return { kind: 'no-offer-left' };
  return others.length === 0 && first.origin === 'proposal' ? { kind: 'take', offer: first.id } : { kind: 'choose' };
}
