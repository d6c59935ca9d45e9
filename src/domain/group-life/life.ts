/** The life of a group. `forming` is before there is an operator and a price; the last two are for good. */
export const lifeStates = ['forming', 'proposed', 'offers', 'agreed', 'running', 'closed', 'dissolved'] as const;
export type LifeState = (typeof lifeStates)[number];

/** Who can move a group on. `families`: all of them together. */
export type Party = 'family' | 'families' | 'provider' | 'city' | 'clock';

/** The day by which something must have happened. */
export type Term = 'answer-by' | 'call-until' | 'choose-by' | 'sign-by';

export interface LifeStep {
  readonly from: LifeState;
  readonly to: LifeState;
  readonly what: LifeEvent;
  readonly by: readonly Party[];
}

export type LifeEvent =
  | 'found'
  | 'given-up'
  | 'all-said-yes'
  | 'nobody-else-to-ask'
  | 'said-no'
  | 'time-was-up'
  | 'offer-taken'
  | 'no-offer-left'
  | 'all-signed'
  | 'left'
  | 'provider-stopped'
  | 'ended';

/** Every step that a group may take, and who may make it take it. What is not here is never done. */
export const lifeSteps: readonly LifeStep[] = [
  { from: 'forming', to: 'proposed', what: 'found', by: ['clock', 'city'] },
  { from: 'forming', to: 'dissolved', what: 'given-up', by: ['clock', 'city', 'family'] },
  { from: 'proposed', to: 'offers', what: 'all-said-yes', by: ['families'] },
  { from: 'proposed', to: 'agreed', what: 'nobody-else-to-ask', by: ['families'] },
  { from: 'proposed', to: 'dissolved', what: 'said-no', by: ['family'] },
  { from: 'proposed', to: 'dissolved', what: 'time-was-up', by: ['clock'] },
  { from: 'proposed', to: 'dissolved', what: 'left', by: ['family'] },
  { from: 'proposed', to: 'dissolved', what: 'provider-stopped', by: ['city', 'clock'] },
  { from: 'offers', to: 'agreed', what: 'offer-taken', by: ['families', 'clock', 'city'] },
  { from: 'offers', to: 'dissolved', what: 'no-offer-left', by: ['clock', 'city'] },
  { from: 'offers', to: 'dissolved', what: 'said-no', by: ['family'] },
  { from: 'offers', to: 'dissolved', what: 'left', by: ['family'] },
  { from: 'agreed', to: 'running', what: 'all-signed', by: ['families'] },
  { from: 'agreed', to: 'dissolved', what: 'said-no', by: ['family'] },
  { from: 'agreed', to: 'dissolved', what: 'time-was-up', by: ['clock'] },
  { from: 'agreed', to: 'dissolved', what: 'left', by: ['family'] },
  { from: 'agreed', to: 'dissolved', what: 'provider-stopped', by: ['city', 'clock'] },
  { from: 'running', to: 'closed', what: 'ended', by: ['families', 'city', 'clock'] },
  { from: 'running', to: 'closed', what: 'left', by: ['family'] },
  { from: 'running', to: 'closed', what: 'provider-stopped', by: ['city', 'clock'] },
];

export function isLawful(from: LifeState, to: LifeState): boolean {
  return lifeSteps.some((step) => step.from === from && step.to === to);
}

export function isOver(state: LifeState): boolean {
  return state === 'closed' || state === 'dissolved';
}

/** What a state waits for, and what becomes of the group when nobody does it. */
export interface Waiting {
  readonly whom: Party;
  readonly by: Term;
  readonly otherwise: 'dissolved' | 'goes-on';
}

/** In `offers` the group waits for providers first, until the call ends, and then for its own families. */
export function waitingOf(state: LifeState, callIsOver: boolean): Waiting | undefined {
  switch (state) {
    case 'proposed':
      return { whom: 'families', by: 'answer-by', otherwise: 'dissolved' };
    case 'offers':
      // The proposal's own offer stands while others are called, and the rule decides where families do not.
      return callIsOver
        ? { whom: 'families', by: 'choose-by', otherwise: 'goes-on' }
        : { whom: 'provider', by: 'call-until', otherwise: 'goes-on' };
    case 'agreed':
      return { whom: 'families', by: 'sign-by', otherwise: 'dissolved' };
    case 'forming':
    case 'running':
    case 'closed':
    case 'dissolved':
      return undefined;
  }
}
