import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
type Act = 'keep' | 'programme' | 'lab-events';
/** Proof that a policy was asked for this kind of act; the stores that write require it. */
export type PathPermit<One extends Act> = { readonly [permitBrand]: One };

function permit<One extends Act>(allowed: boolean): PathPermit<One> | undefined {
  return allowed ? ({} as PathPermit<One>) : undefined;
}

interface Where {
  readonly kind: 'municipality' | 'lab';
}

/** Whoever answers for the city, or brings its people together, keeps its path: steps, evidence, events. */
export function mayKeepPath(actor: Actor, { kind }: Where): PathPermit<'keep'> | undefined {
  const inCity = kind === 'municipality';
  return permit(
    inCity && (actor.kind === 'system' || hasRole(actor, 'city-manager', 'community-manager', 'administrator')),
  );
}

/** All who work for the city read it; providers do not. */
export function mayReadPath(actor: Actor, { kind }: Where): boolean {
  const staff = hasRole(actor, 'city-manager', 'community-manager', 'desk-operator', 'administrator');
  return kind === 'municipality' && (actor.kind === 'system' || staff);
}

/** The lab's own staff sees where every city is. */
export function mayReadCities(actor: Actor, { kind }: Where): boolean {
  return kind === 'lab' && (actor.kind === 'system' || hasRole(actor, 'lab-coordinator', 'administrator'));
}

/** The lab writes its programme. */
export function mayWriteProgramme(actor: Actor, where: Where): PathPermit<'programme'> | undefined {
  return permit(mayReadCities(actor, where));
}

/** The lab writes what happened to all. */
export function mayWriteLabEvents(actor: Actor, where: Where): PathPermit<'lab-events'> | undefined {
  return permit(mayReadCities(actor, where));
}
