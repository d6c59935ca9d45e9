import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
type PoolAct =
  | 'run'
  | 'answer'
  | 'supply'
  | 'what-if'
  | 'stop'
  | 'offer'
  | 'call'
  | 'write-again'
  | 'rules'
  | 'contribution'
  | 'terms';
/** Proof that a policy was asked for this kind of act; the stores that write require it. */
export type PoolPermit<Act extends PoolAct> = { readonly [permitBrand]: Act };

function permit<Act extends PoolAct>(): PoolPermit<Act> {
  return {} as PoolPermit<Act>;
}

/** Who may look for new groups: those who bring people together, whoever answers for the city, and the nightly clock. */
export function mayRunPooling(actor: Actor): PoolPermit<'run'> | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'community-manager', 'city-manager', 'administrator');
  return may ? permit() : undefined;
}

/** What making proposals takes: a yes that a family gave in advance becomes its answer, whoever looks for groups. */
export interface ProposePermits {
  readonly propose: PoolPermit<'run'>;
  readonly answer: PoolPermit<'answer'>;
}

export function mayPropose(actor: Actor): ProposePermits | undefined {
  const propose = mayRunPooling(actor);
  return propose && { propose, answer: permit() };
}

/** A family answers for itself; the desk answers for a family that told it so, by phone or in person. */
export function mayAnswerFor(actor: Actor, requestId: string): PoolPermit<'answer'> | undefined {
  const itself = actor.kind === 'resident' && actor.requestId === requestId;
  const desk = hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
  return itself || desk ? permit() : undefined;
}

/**
 * Families that all said yes in advance, on conditions that hold together, agree when the last of them says so: whoever may
 * say it, for itself or at the desk. Whose yes counts is decided by the groups that form.
 */
export function mayStartAtOnce(actor: Actor): ProposePermits | undefined {
  const may =
    actor.kind === 'system' ||
    actor.kind === 'resident' ||
    hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
  return may ? { propose: permit(), answer: permit() } : undefined;
}

/** Time alone ends a proposal that nobody ended. */
export function mayLapse(actor: Actor): PoolPermit<'answer'> | undefined {
  return actor.kind === 'system' ? permit() : undefined;
}

declare const keyBrand: unique symbol;
/** What the link of a letter opens: the call of one group, for the provider whose mailbox it went to. */
export interface CallKey {
  readonly [keyBrand]: true;
  readonly poolId: string;
  readonly providerId: string;
}

/** For who has looked the link up. */
export function keyOfLink({ poolId, providerId }: { readonly poolId: string; readonly providerId: string }): CallKey {
  return { poolId, providerId } as CallKey;
}

/** Which provider an offer is from, where the actor does not say it: by name, or by the link of its letter. */
export type OfferFrom = string | CallKey | undefined;

export interface MayOffer {
  readonly permit: PoolPermit<'offer'>;
  readonly providerId: string;
}

/**
 * A provider offers for itself, from its account or by the link of its letter. For the one that they name: the system, which
 * loads what was offered elsewhere, and the desk, which was told on the telephone. Whether it is among those who are called is a
 * fact, looked at with the group held.
 */
export function mayOffer(actor: Actor, from?: OfferFrom): MayOffer | undefined {
  if (typeof from === 'object') return { permit: permit(), providerId: from.providerId };
  const names = actor.kind === 'system' || mayWriteDownOffers(actor);
  const own = hasRole(actor, 'provider') ? actor.providerId : undefined;
  const providerId = names ? from : own;
  return providerId === undefined ? undefined : { permit: permit(), providerId };
}

/** The same for one group: a link is for its own alone. */
export function mayOfferFor(actor: Actor, poolId: string, from?: OfferFrom): MayOffer | undefined {
  return typeof from === 'object' && from.poolId !== poolId ? undefined : mayOffer(actor, from);
}

/** Who of the staff writes down what a provider offered, or that it does not. */
export function mayWriteDownOffers(actor: Actor): boolean {
  return hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
}

/** Who writes a provider's answer down may have its letter sent again, and where it went wrong mend the mailbox. */
export function maySendCallAgain(actor: Actor): PoolPermit<'write-again'> | undefined {
  return mayWriteDownOffers(actor) ? permit() : undefined;
}

/** Whoever may offer may say no; the last no of all who are called ends the call, as its day would. */
export function mayDeclineCall(
  actor: Actor,
  poolId: string,
  from?: OfferFrom,
): (MayOffer & { readonly end: PoolPermit<'call'> }) | undefined {
  const may = mayOfferFor(actor, poolId, from);
  return may && { ...may, end: permit() };
}

/** A call ends on its day by itself, or before by who brings people together, when nobody else will offer. */
export function mayEndCall(actor: Actor): PoolPermit<'call'> | undefined {
  return actor.kind === 'system' || hasRole(actor, 'community-manager', 'administrator') ? permit() : undefined;
}

/** How a city's groups agree is decided by who answers for the city, and by who brings people together. */
export function mayKeepCityRules(actor: Actor): PoolPermit<'rules'> | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'community-manager', 'city-manager', 'administrator');
  return may ? permit() : undefined;
}

/** What the city adds for a family is written down by the desk, which saw its ISEE. */
export function mayRecordContribution(actor: Actor): PoolPermit<'contribution'> | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
  return may ? permit() : undefined;
}

/** On which days a family comes is written down by the desk, while the terms are drafted: families sign what follows. */
export function mayDraftTerms(actor: Actor): PoolPermit<'terms'> | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'desk-operator', 'community-manager', 'administrator');
  return may ? permit() : undefined;
}

/** Groups stop with their provider's accreditation: by the clock, or by whoever checks and decides of it. */
export function mayStopGroups(actor: Actor): PoolPermit<'stop'> | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'desk-operator', 'city-manager', 'administrator');
  return may ? permit() : undefined;
}

/** Who may try out what more operators, places or money would change: whoever may look for groups. */
export function mayAskWhatIf(actor: Actor): PoolPermit<'what-if'> | undefined {
  return mayRunPooling(actor) === undefined ? undefined : permit();
}

/** Time alone ends what runs keep. */
export function mayForgetRuns(actor: Actor): PoolPermit<'run'> | undefined {
  return actor.kind === 'system' ? permit() : undefined;
}

/** What groups are made of besides families is kept by who brings people together and who answers for the city. */
export function mayKeepSupply(actor: Actor): PoolPermit<'supply'> | undefined {
  const may = actor.kind === 'system' || hasRole(actor, 'community-manager', 'city-manager', 'administrator');
  return may ? permit() : undefined;
}

/** A provider keeps its own professionals; the city does it for one that has no account. */
export function mayKeepOperators(actor: Actor, providerId: string): PoolPermit<'supply'> | undefined {
  const own = hasRole(actor, 'provider') && actor.providerId === providerId;
  return own ? permit() : mayKeepSupply(actor);
}

/** Who may read the groups of the whole municipality: their figures, not yet who is in them. */
export function mayReadPools(actor: Actor): boolean {
  return hasRole(actor, 'community-manager', 'city-manager', 'administrator', 'desk-operator');
}

/** Who of the staff may read how to reach the members of a group that runs. */
export function mayReadMembers(actor: Actor): boolean {
  return hasRole(actor, 'community-manager', 'administrator', 'desk-operator');
}
