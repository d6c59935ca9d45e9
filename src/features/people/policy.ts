import { hasRole, type Actor } from './actor.ts';

declare const permitBrand: unique symbol;
/** Proof that a policy was asked; the stores that write accounts require it. */
export type AccountPermit = { readonly [permitBrand]: 'account' };

const permit = {} as AccountPermit;

/** Accounts are made and changed by the municipality's administrator, or at the command line. */
export function mayKeepAccounts(actor: Actor): AccountPermit | undefined {
  return actor.kind === 'system' || hasRole(actor, 'administrator') ? permit : undefined;
}

/** Who may read the register of what was done. */
export function mayReadAudit(actor: Actor): boolean {
  return hasRole(actor, 'administrator', 'city-manager');
}
