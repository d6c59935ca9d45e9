import { hasRole, type Actor } from '../people/public.ts';
import { mayOfferFor, mayStopGroups, type OfferFrom, type PoolPermit } from './policy.ts';

declare const permitBrand: unique symbol;
export type RunningAct =
  'register' | 'absence' | 'calendar' | 'bill' | 'write' | 'moderate' | 'change' | 'finish' | 'feedback' | 'forget';
/** Proof that a policy was asked for this kind of act on a group that runs; the stores that write require it. */
export type RunningPermit<Act extends RunningAct> = { readonly [permitBrand]: Act };

function permit<Act extends RunningAct>(may: boolean): RunningPermit<Act> | undefined {
  return may ? ({} as RunningPermit<Act>) : undefined;
}

function isItself(actor: Actor, requestId: string): boolean {
  return actor.kind === 'resident' && actor.requestId === requestId;
}

function worksAtDesk(actor: Actor): boolean {
  return hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
}

function isProvider(actor: Actor, providerId: string): boolean {
  return hasRole(actor, 'provider') && actor.providerId === providerId;
}

/**
 * The provider keeps the register of its own groups, and says when they do not meet; the desk does it for one that calls, the
 * system for the demo.
 */
export function mayKeepRegister(actor: Actor, providerId: string): RunningPermit<'register'> | undefined {
  return permit(actor.kind === 'system' || isProvider(actor, providerId) || worksAtDesk(actor));
}

/** A family says that it will not come; the desk for one that called. */
export function maySayAbsence(actor: Actor, requestId: string): RunningPermit<'absence'> | undefined {
  return permit(isItself(actor, requestId) || worksAtDesk(actor));
}

/** The address of a calendar is a secret of its family: nobody makes one for it, but the desk may end it. */
export function mayMakeCalendarLink(actor: Actor, requestId: string): RunningPermit<'calendar'> | undefined {
  return permit(isItself(actor, requestId));
}

export function mayEndCalendarLink(actor: Actor, requestId: string): RunningPermit<'calendar'> | undefined {
  return permit(isItself(actor, requestId) || worksAtDesk(actor));
}

/** Time closes the months; nobody chooses when. What the register changes afterwards is added by whoever keeps it. */
export function mayCloseMonths(actor: Actor): RunningPermit<'bill'> | undefined {
  return permit(actor.kind === 'system');
}

/** What is left of a group that is over goes by its terms: nobody may hasten it, nor put it off. */
export function mayForgetGroups(actor: Actor): RunningPermit<'forget'> | undefined {
  return permit(actor.kind === 'system');
}

/** What a family owes: its own, those of its groups for the desk. The provider sees its own sum, by `mayReadSums`. */
export function mayReadStatement(actor: Actor, requestId: string): boolean {
  return isItself(actor, requestId) || worksAtDesk(actor);
}

export function mayReadSums(actor: Actor, providerId: string): boolean {
  return isProvider(actor, providerId) || worksAtDesk(actor) || hasRole(actor, 'city-manager');
}

/** Families write in their group, and who follows it: the provider and the community manager. */
export function mayWrite(
  actor: Actor,
  group: { readonly providerId: string; readonly requestIds: readonly string[] },
): RunningPermit<'write'> | undefined {
  const member = actor.kind === 'resident' && group.requestIds.includes(actor.requestId);
  return permit(member || isProvider(actor, group.providerId) || worksAtDesk(actor));
}

/** In whose name: a family in its own, and the desk in that of one that told it what to write. */
export function mayWriteAs(actor: Actor, requestId: string): boolean {
  return isItself(actor, requestId) || worksAtDesk(actor);
}

/** Hiding a message, with a reason: who brings people together. */
export function mayModerate(actor: Actor): RunningPermit<'moderate'> | undefined {
  return permit(hasRole(actor, 'community-manager', 'administrator'));
}

/** Changing who is in a group, or who comes to it: who brings people together, or time. Families answer by `mayAnswerFor`. */
export function mayChangeGroup(actor: Actor): RunningPermit<'change'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'community-manager', 'administrator'));
}

/** What a stop leads to: whoever stopped a group has somebody put to its families to come instead, by the rule and not by choice. */
export function mayFollowStop(actor: Actor): RunningPermit<'change'> | undefined {
  return permit(mayStopGroups(actor) !== undefined);
}

/** That a professional cannot come is said by their provider, and by the desk that was told so; what follows from it is the rule's. */
export function mayStopOperator(
  actor: Actor,
  providerId: string,
): { readonly stop: PoolPermit<'stop'>; readonly change: RunningPermit<'change'> } | undefined {
  const may = actor.kind === 'system' || isProvider(actor, providerId) || worksAtDesk(actor);
  return may ? { stop: {} as PoolPermit<'stop'>, change: {} as RunningPermit<'change'> } : undefined;
}

/** Whoever may offer for a provider may say that its professional does not come: what families are asked about it is over then. */
export function mayRefuseSubstitute(
  actor: Actor,
  poolId: string,
  from?: OfferFrom,
): RunningPermit<'change'> | undefined {
  return permit(mayOfferFor(actor, poolId, from) !== undefined);
}

/** What the city adds for a family of a group that runs: whoever may write it down before, by `mayRecordContribution`. */
export function mayChangeContribution(actor: Actor): RunningPermit<'change'> | undefined {
  return permit(actor.kind === 'system' || worksAtDesk(actor));
}

/** A family leaves, and answers a change to its group, by itself or by the desk. */
export function mayMoveFor(actor: Actor, requestId: string): RunningPermit<'change'> | undefined {
  return permit(isItself(actor, requestId) || worksAtDesk(actor));
}

/** Ends a group on its day. */
export function mayFinish(actor: Actor): RunningPermit<'finish'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'community-manager', 'administrator'));
}

/** How it went: the family, or the desk that asked it by phone. */
export function mayTellHowItWent(actor: Actor, requestId: string): RunningPermit<'feedback'> | undefined {
  return permit(isItself(actor, requestId) || worksAtDesk(actor));
}
