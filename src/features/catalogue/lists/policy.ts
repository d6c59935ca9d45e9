declare const permitBrand: unique symbol;
/** Proof that a list may be changed; the store functions that write one demand it. */
export type ListPermit = { readonly [permitBrand]: 'list' };

const permit = {} as ListPermit;

/** Which of a list's two secret addresses somebody came by. */
export type ListDoor = 'keeper' | 'reader';

/** Whoever has the keeper's address may change a list, whoever they are; the reader's address only reads. */
export function mayChangeList(door: ListDoor): ListPermit | undefined {
  return door === 'keeper' ? permit : undefined;
}

/** Anybody may begin a list. */
export function mayBeginList(): ListPermit {
  return permit;
}

/** Lists that are over are removed by the clock. */
export function mayCleanLists(): ListPermit {
  return permit;
}
