import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
type Act = 'write' | 'publish';
/** Proof that a policy was asked for this kind of act; the stores that write require it. */
export type RulePermit<One extends Act = Act> = { readonly [permitBrand]: One };

function permit<One extends Act>(allowed: boolean): RulePermit<One> | undefined {
  return allowed ? ({} as RulePermit<One>) : undefined;
}

/** Whoever knows a rule by working with it may write it down. */
export function mayWriteRules(actor: Actor): RulePermit<'write'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'desk-operator', 'city-manager', 'administrator'));
}

/** A rule comes into force by whoever answers for the city. */
export function mayPublishRules(actor: Actor): RulePermit<'publish'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'city-manager', 'administrator'));
}

declare const keepBrand: unique symbol;
/** Proof that a result that somebody took along may be written, mailed or taken away. */
export type KeepPermit = { readonly [keepBrand]: 'result' };
const keep = {} as KeepPermit;

/** Anybody may keep what they were told. */
export function mayKeepResult(): KeepPermit {
  return keep;
}

/** Whoever has the keeper's address, whoever they are; the reader's address only reads. */
export function mayTakeResultAway(door: 'keeper' | 'reader'): KeepPermit | undefined {
  return door === 'keeper' ? keep : undefined;
}

/** Results that are over are removed by the clock. */
export function mayCleanResults(): KeepPermit {
  return keep;
}
