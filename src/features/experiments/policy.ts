import { hasRole, type Actor } from '../people/public.ts';

declare const permitBrand: unique symbol;
type Act = 'measure' | 'publish' | 'plan' | 'register' | 'note' | 'library';
/** Proof that a policy was asked for this kind of act; the stores that write require it. */
export type LabPermit<One extends Act = Act> = { readonly [permitBrand]: One };

function permit<One extends Act>(allowed: boolean): LabPermit<One> | undefined {
  return allowed ? ({} as LabPermit<One>) : undefined;
}

/** Whoever runs the city's experiments reads them, and the measurements behind them. */
export function mayReadExperiments(actor: Actor): boolean {
  return hasRole(actor, 'city-manager', 'community-manager', 'administrator');
}

/** Measuring by query is the system's; by hand, of whoever runs experiments. */
export function mayMeasure(actor: Actor): LabPermit<'measure'> | undefined {
  return permit(actor.kind === 'system' || mayReadExperiments(actor));
}

export function mayPlan(actor: Actor): LabPermit<'plan'> | undefined {
  return permit(actor.kind === 'system' || mayReadExperiments(actor));
}

export function mayNote(actor: Actor): LabPermit<'note'> | undefined {
  return permit(actor.kind === 'system' || mayReadExperiments(actor));
}

/** A promise of the city is made by whoever answers for it. */
export function mayRegister(actor: Actor): LabPermit<'register'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'city-manager'));
}

export function mayPublishMeasures(actor: Actor): LabPermit<'publish'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'city-manager'));
}

/** The library is the lab's. */
export function mayKeepLibrary(actor: Actor): LabPermit<'library'> | undefined {
  return permit(actor.kind === 'system' || hasRole(actor, 'lab-coordinator'));
}
