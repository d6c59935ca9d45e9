import { hasRole, type Actor, type StaffActor } from '../people/public.ts';
import type { Channel } from './model.ts';

declare const permitBrand: unique symbol;
type RequestAction = 'make' | 'change' | 'move' | 'seed' | 'mandate' | 'check' | 'merge' | 'tell' | 'reach' | 'part';
/** Proof that a policy was asked about `Action`; the stores that write require it. */
export type RequestPermit<Action extends RequestAction> = { readonly [permitBrand]: Action };

function permit<Action extends RequestAction>(allowed: boolean): RequestPermit<Action> | undefined {
  return allowed ? ({} as RequestPermit<Action>) : undefined;
}

/** Staff of the municipality who accompany people: they may do whatever a resident can. */
export function worksAtDesk(actor: Actor): actor is StaffActor {
  return hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
}

/** Anybody asks for themselves on the web; asking for somebody by another channel is the desk's work. */
export function mayMakeRequest(actor: Actor, channel: Channel): RequestPermit<'make'> | undefined {
  return permit(channel === 'web' || worksAtDesk(actor));
}

/** A household reads its own request, the desk those of its municipality. */
export function mayReadRequest(actor: Actor, requestId: string): boolean {
  return worksAtDesk(actor) || (actor.kind === 'resident' && actor.requestId === requestId);
}

/** Who may read a request may also change it or withdraw it. */
export function mayChangeRequest(actor: Actor, requestId: string): RequestPermit<'change'> | undefined {
  return permit(mayReadRequest(actor, requestId));
}

/**
 * Moving requests into a pool, through its stages and out of it. Which pool, and whose answer counts, is decided by the
 * pools' own policy; the public and the providers never move one. The city manager does by suspending a provider.
 */
export function mayMoveRequests(actor: Actor): RequestPermit<'move'> | undefined {
  return permit(
    actor.kind === 'system' ||
      actor.kind === 'resident' ||
      worksAtDesk(actor) ||
      // A provider whose professional cannot come: what was proposed with them is withdrawn.
      hasRole(actor, 'city-manager', 'provider'),
  );
}

/** Who may read a request may hand in the document of who asks for it. */
export function mayGiveMandate(actor: Actor, requestId: string): RequestPermit<'mandate'> | undefined {
  return permit(mayReadRequest(actor, requestId));
}

/** Whether a document holds is for the desk to say. */
export function mayCheckMandate(actor: Actor): RequestPermit<'check'> | undefined {
  return permit(worksAtDesk(actor));
}

/** Letters that wait on paper are printed, told and noted at the desk; the system says the demo's number. */
export function mayTellLetters(actor: Actor): RequestPermit<'tell'> | undefined {
  return permit(actor.kind === 'system' || worksAtDesk(actor));
}

/** Contacting households is the desk's work. */
export function mayReach(actor: Actor): RequestPermit<'reach'> | undefined {
  return permit(worksAtDesk(actor));
}

/** Whom a household must not meet is known, and kept, by the desk alone. */
export function mayKeepApart(actor: Actor): RequestPermit<'part'> | undefined {
  return permit(worksAtDesk(actor));
}

/** Whether two requests are one person's is for the desk to ask. */
export function mayAskMerge(actor: Actor): RequestPermit<'merge'> | undefined {
  return permit(worksAtDesk(actor));
}

/** And for the person to answer, by the letter's link or by voice at the desk. */
export function mayAnswerMerge(actor: Actor, requestId: string): RequestPermit<'merge'> | undefined {
  return permit(mayReadRequest(actor, requestId));
}

/** Requests in bulk: the demo's loader. */
export function maySeedRequests(actor: Actor): RequestPermit<'seed'> | undefined {
  return permit(actor.kind === 'system');
}

/** A draft opened by the desk for somebody is not a page for others, though they may have its address. */
export function mayUseDraft(actor: Actor, draft: { readonly operatorId: string | null }): boolean {
  return draft.operatorId === null || worksAtDesk(actor);
}
