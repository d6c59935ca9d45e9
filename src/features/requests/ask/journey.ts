import type { Answers } from '../answers.ts';
import { asks, mayShare } from './asks.ts';

/** Changes when steps or answers change their meaning: older drafts then start again. */
export const journeyVersion = 2;

export interface Step {
  readonly id: StepId;
  /** In the address, in every language. */
  readonly slug: string;
  /** Whether this household is asked at all. */
  readonly applies: (answers: Answers) => boolean;
  readonly answered: (answers: Answers) => boolean;
}

export type StepId = 'help' | 'details' | 'people' | 'weight' | 'hours' | 'place' | 'money' | 'sharing' | 'contact';

const always = () => true;

/** The journey of asking, as data: the order, who is asked what, and what counts as an answer. */
export const steps: readonly Step[] = [
  { id: 'help', slug: 'aiuto', applies: always, answered: (a) => a.kindOfHelp !== undefined },
  {
    id: 'details',
    slug: 'dettagli',
    applies: always,
    answered: (a) => a.kindOfHelp !== undefined && a.details?.[a.kindOfHelp] !== undefined,
  },
  { id: 'people', slug: 'persone', applies: (a) => asks(a, 'people'), answered: (a) => a.seats !== undefined },
  { id: 'weight', slug: 'peso', applies: (a) => asks(a, 'weight'), answered: (a) => a.intensity !== undefined },
  {
    id: 'hours',
    slug: 'orari',
    applies: (a) => asks(a, 'hours'),
    answered: (a) => a.windows !== undefined && a.days !== undefined && a.days > 0,
  },
  {
    id: 'place',
    slug: 'luogo',
    applies: always,
    answered: (a) => a.place !== undefined && (!mayShare(a) || a.maxMetres !== undefined),
  },
  {
    id: 'money',
    slug: 'spesa',
    applies: (a) => asks(a, 'money'),
    answered: (a) => a.soloCents !== undefined && (!mayShare(a) || a.budget !== undefined),
  },
  { id: 'sharing', slug: 'condividere', applies: mayShare, answered: (a) => a.willingToShare !== undefined },
  {
    id: 'contact',
    slug: 'contatti',
    applies: always,
    answered: (a) => a.contact !== undefined && a.privacyRead === true,
  },
];

export function stepBySlug(slug: string): Step | undefined {
  return steps.find((step) => step.slug === slug);
}

export function stepsFor(answers: Answers): Step[] {
  return steps.filter((step) => step.applies(answers));
}

/** The first question without an answer, or undefined when the summary can be read. */
export function firstMissing(answers: Answers): Step | undefined {
  return stepsFor(answers).find((step) => !step.answered(answers));
}

/** Where to go after a step was answered: on, or to the summary as soon as nothing is missing. */
export function nextStep(answers: Answers, after: StepId): Step | 'summary' {
  if (firstMissing(answers) === undefined) return 'summary';
  const order = steps.findIndex((step) => step.id === after);
  return stepsFor(answers).find((step) => steps.indexOf(step) > order) ?? firstMissing(answers) ?? 'summary';
}

/** Where "back" leads: undefined from the first step, which goes back to the start. */
export function previousStep(answers: Answers, before: StepId): Step | undefined {
  const order = steps.findIndex((step) => step.id === before);
  return stepsFor(answers).findLast((step) => steps.indexOf(step) < order);
}

/** A step can be opened when it applies and everything before it is answered. */
export function isReachable(answers: Answers, id: StepId): boolean {
  const order = stepsFor(answers);
  const at = order.findIndex((step) => step.id === id);
  return at >= 0 && order.slice(0, at).every((step) => step.answered(answers));
}

/** "Passo 3 di 8", counted on the steps of this household. */
export function positionOf(answers: Answers, id: StepId): { readonly current: number; readonly total: number } {
  const order = stepsFor(answers);
  return { current: order.findIndex((step) => step.id === id) + 1, total: order.length };
}
