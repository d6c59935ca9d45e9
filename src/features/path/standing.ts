import type { SharedStep, Standing, StepState } from './model.ts';

type Dated = Pick<SharedStep, 'state' | 'due'>;

const open: readonly StepState[] = ['not-begun', 'under-way', 'stuck'];

export function isOpen({ state }: Pick<Dated, 'state'>): boolean {
  return open.includes(state);
}

/** Its day has passed and it is neither done nor skipped. Days are `2026-11-25`, which compare as text. */
export function isLate({ state, due }: Dated, today: string): boolean {
  return due !== null && due < today && isOpen({ state });
}

/** A city that paused or left is late with nothing: its days count again when it comes back. */
export function isOnItsWay(standing: Standing | undefined): boolean {
  return standing === 'joined' || standing === 'resumed';
}

/** What a city looks at first: late, stuck, under way, then the first that has not begun. */
export interface WhatIsNext<Step> {
  readonly late: readonly Step[];
  readonly stuck: readonly Step[];
  readonly underWay: readonly Step[];
  /** The first that has not begun; undefined when all have. */
  readonly next: Step | undefined;
}

export function whatIsNext<Step extends Dated>(steps: readonly Step[], today: string): WhatIsNext<Step> {
  const late = steps.filter((step) => isLate(step, today));
  const rest = steps.filter((step) => !late.includes(step));
  return {
    late,
    stuck: rest.filter(({ state }) => state === 'stuck'),
    underWay: rest.filter(({ state }) => state === 'under-way'),
    next: rest.find(({ state }) => state === 'not-begun'),
  };
}
