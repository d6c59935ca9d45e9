import type { ModelSheet } from '../../domain/outcomes/model-sheet.ts';
import type { ExperimentPlan } from '../../domain/outcomes/plan.ts';
import type { SocialReturn } from '../../domain/outcomes/social-return.ts';

export const noteKinds = ['diary', 'learning', 'achieved', 'not-achieved', 'prospect'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const endings = ['finished', 'stopped'] as const;
export type Ending = (typeof endings)[number];

/** Which sheet of which city an experiment was started from. */
export interface Origin {
  readonly tenantId: string;
  readonly modelId: string;
  readonly version: number;
}

export interface Ended {
  readonly on: string;
  readonly how: Ending;
  readonly reason: string | null;
}

/** An experiment with the plan that is being written. What was promised stands in its registrations. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  readonly plan: ExperimentPlan;
  readonly sheet: ModelSheet | undefined;
  /** How often it was changed: who saves says which one they saw. */
  readonly edits: number;
  readonly madeUp: boolean;
  readonly createdAt: Date;
  readonly ended: Ended | undefined;
  readonly origin: Origin | undefined;
}

/** A plan as it was registered: never rewritten; another version stands beside it, with its reason. */
export interface Registration {
  readonly version: number;
  readonly plan: ExperimentPlan;
  readonly reason: string | null;
  readonly registeredAt: Date;
}

export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly notedOn: string;
}

export interface RegisteredReturn {
  readonly version: number;
  readonly assumptions: SocialReturn;
  readonly madeAt: Date;
}

/** Everything that the city keeps of one experiment. */
export interface WholeExperiment {
  readonly experiment: Experiment;
  readonly registrations: readonly Registration[];
  readonly notes: readonly Note[];
  readonly returns: readonly RegisteredReturn[];
}

/** A line of the city's list. */
export interface ExperimentLine {
  readonly id: string;
  readonly title: string;
  readonly madeUp: boolean;
  readonly registered: number;
  readonly startsOn: string | null;
  readonly endedHow: Ending | null;
}

export type ExperimentState = 'draft' | 'registered' | 'running' | Ending;

export function stateOf(
  of: { readonly registered: number; readonly startsOn: string | null; readonly endedHow: Ending | null },
  today: string,
): ExperimentState {
  if (of.endedHow !== null) return of.endedHow;
  if (of.registered === 0) return 'draft';
  return of.startsOn !== null && of.startsOn <= today ? 'running' : 'registered';
}
