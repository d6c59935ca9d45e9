import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
type FormingAct = 'find' | 'join' | 'open' | 'supply' | 'invite' | 'watch' | 'clean';
/** Proof that a policy was asked for this kind of act; the stores that write require it. */
export type FormingPermit<Act extends FormingAct> = { readonly [permitBrand]: Act };

function permit<Act extends FormingAct>(allowed: boolean): FormingPermit<Act> | undefined {
  return allowed ? ({} as FormingPermit<Act>) : undefined;
}

function isItself(actor: Actor, requestId: string): boolean {
  return actor.kind === 'resident' && actor.requestId === requestId;
}

const worksWithFamilies = (actor: Actor) => hasRole(actor, 'desk-operator', 'community-manager', 'administrator');

/** What follows a run is the system's own work. */
export function mayFindGroups(actor: Actor): FormingPermit<'find'> | undefined {
  return permit(actor.kind === 'system');
}

/** A family joins and leaves for itself; the desk does for one that told it so; the clock for one that asked on a group's page. */
export function mayJoinFor(actor: Actor, requestId: string): FormingPermit<'join'> | undefined {
  return permit(isItself(actor, requestId) || worksWithFamilies(actor) || actor.kind === 'system');
}

/** Yeses that were given are tried again by the clock: whoever gave them has said all that is needed. */
export function mayTryGroups(actor: Actor): FormingPermit<'join'> | undefined {
  return permit(actor.kind === 'system');
}

/** A family opens a group for itself, with its own request in it. */
export function mayOpenFor(actor: Actor, requestId: string): FormingPermit<'open'> | undefined {
  return permit(isItself(actor, requestId) || worksWithFamilies(actor));
}

/** Who brings people together opens groups without being in them. */
export function mayOpenForAll(actor: Actor): FormingPermit<'open'> | undefined {
  return permit(hasRole(actor, 'community-manager', 'administrator'));
}

/** Who may give a group the operator or the place that it is missing, or close it. */
export function maySupply(actor: Actor): FormingPermit<'supply'> | undefined {
  return permit(hasRole(actor, 'community-manager', 'administrator'));
}

/** Whoever is in a group may invite a neighbour; so may the staff who bring people together. */
export function mayInviteFor(actor: Actor, requestId: string): FormingPermit<'invite'> | undefined {
  return permit(isItself(actor, requestId) || worksWithFamilies(actor));
}

export function mayInviteForAll(actor: Actor): FormingPermit<'invite'> | undefined {
  return permit(worksWithFamilies(actor));
}

/** Anybody leaves an address to be told, and whoever has a link of it stops it. */
export function mayWatch(): FormingPermit<'watch'> {
  return {} as FormingPermit<'watch'>;
}

/** The desk keeps the wish of somebody who has no mailbox, reads those that it keeps, and stops them. */
export function mayWatchFor(actor: Actor): FormingPermit<'watch'> | undefined {
  return permit(worksWithFamilies(actor));
}

/** Time alone ends what is over. */
export function mayClean(actor: Actor): FormingPermit<'clean'> | undefined {
  return permit(actor.kind === 'system');
}

/** A family's own page of groups: its own, and the desk's for it. */
export function mayReadOwn(actor: Actor, requestId: string): boolean {
  return isItself(actor, requestId) || worksWithFamilies(actor);
}

/** The groups of the whole municipality, with what each is missing. */
export function mayReadForming(actor: Actor): boolean {
  return hasRole(actor, 'community-manager', 'desk-operator', 'city-manager', 'administrator');
}

/** Which requests are in them, by their codes. */
export function mayReadMembersOf(actor: Actor): boolean {
  return worksWithFamilies(actor);
}
