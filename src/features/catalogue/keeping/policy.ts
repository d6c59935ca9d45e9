import type { Actor } from '../../people/public.ts';
import type { KeeperKey } from './key-store.ts';

declare const permitBrand: unique symbol;
/** Proof that somebody holds the key of a mailbox that an entry names; what writes a keeper's proposals requires it. */
export type KeeperPermit = { readonly [permitBrand]: 'keeper' };

const permit = {} as KeeperPermit;

/** Whoever reads the mailbox that an entry names may propose changes of it, and of no other. */
export function mayPropose(key: KeeperKey | undefined, keepsEntry: boolean): KeeperPermit | undefined {
  return key !== undefined && keepsEntry ? permit : undefined;
}

/** What is over is removed by the clock. */
export function mayCleanKeeping(actor: Actor): KeeperPermit | undefined {
  return actor.kind === 'system' ? permit : undefined;
}
