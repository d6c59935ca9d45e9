import { hasRole, type Actor } from '../people/public.ts';
import type { AccreditationFile } from './model.ts';

declare const permitBrand: unique symbol;
type Act = 'publish' | 'apply' | 'link' | 'give' | 'check' | 'decide' | 'settle' | 'erase';
/** Proof that a policy was asked for this kind of act; the stores that write require it. */
export type AccreditationPermit<One extends Act> = { readonly [permitBrand]: One };

function permit<One extends Act>(allowed: boolean): AccreditationPermit<One> | undefined {
  return allowed ? ({} as AccreditationPermit<One>) : undefined;
}

/** The rules of a city are published by whoever answers for it. */
export function mayPublishNotice(actor: Actor): AccreditationPermit<'publish'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'city-manager', 'administrator'));
}

/** The notice is open to all: with a provider's account or without one. */
export function mayApply(actor: Actor): AccreditationPermit<'apply'> | undefined {
  return permit(actor.kind === 'public' || actor.kind === 'system' || hasRole(actor, 'provider'));
}

/** Anybody may ask that an organisation be sent its link: it goes to the organisation, and to nobody else. */
export function mayAskLink(_actor: Actor): AccreditationPermit<'link'> {
  return {} as AccreditationPermit<'link'>;
}

/** An organisation opens its own file: by the secret link of its application, or from its account. */
export function mayOpenOwn(actor: Actor, file: Pick<AccreditationFile, 'providerId'>, byLink: boolean): boolean {
  return byLink || (hasRole(actor, 'provider') && actor.providerId === (file.providerId ?? undefined));
}

/** Who opens its own file gives what is asked. */
export function mayGive(
  actor: Actor,
  file: Pick<AccreditationFile, 'providerId'>,
  byLink: boolean,
): AccreditationPermit<'give'> | undefined {
  return permit(actor.kind === 'system' || mayOpenOwn(actor, file, byLink));
}

/** Who opens everybody's files, documents included. */
export function mayReadFiles(actor: Actor): boolean {
  return hasRole(actor, 'desk-operator', 'city-manager', 'administrator');
}

/** The desk checks what was given. */
export function mayCheck(actor: Actor): AccreditationPermit<'check'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'desk-operator', 'administrator'));
}

/** Whoever answers for the city decides. */
export function mayDecide(actor: Actor): AccreditationPermit<'decide'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'city-manager', 'administrator'));
}

/** Consequences follow a check, a decision, a new version of the rules, or the calendar. */
export function maySettle(actor: Actor): AccreditationPermit<'settle'> | undefined {
  return permit(actor.kind === 'system' || mayReadFiles(actor));
}

/** Time alone erases what need not be kept. */
export function mayErase(actor: Actor): AccreditationPermit<'erase'> | undefined {
  return permit(actor.kind === 'system');
}
