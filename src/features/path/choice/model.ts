import type { Criterion, Option, Weights } from '../../../domain/choice/criteria.ts';

/** A score with its reason; the last of an option and criterion counts. */
export interface ScoreText {
  readonly criterion: Criterion;
  readonly score: number;
  readonly reason: string;
}

/** How many families an option takes to stand by itself, and the what-if that estimates how many there would be. */
export interface Estimate {
  readonly familiesNeeded: number;
  readonly whatIfId: string;
}

export interface ChoiceOption extends Option {
  readonly title: string;
  readonly description: string;
  readonly reasons: Readonly<Partial<Record<Criterion, string>>>;
  /** The last one asked for. */
  readonly estimate: Estimate | null;
}

export interface WeightsVersion {
  readonly number: number;
  readonly weights: Weights;
  readonly reason: string;
  readonly at: Date;
}

export interface Decision {
  readonly optionId: string;
  readonly reasons: string;
  /** `2026-11-25`. */
  readonly on: string;
}

export interface Dissent {
  readonly id: string;
  readonly body: string;
  readonly text: string;
}

export interface ChoiceSummary {
  readonly id: string;
  readonly title: string;
  readonly openedAt: Date;
  /** The title of the option that was decided. */
  readonly decided: string | null;
}

export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly options: readonly ChoiceOption[];
  /** Newest first; none while all criteria count the same. */
  readonly versions: readonly WeightsVersion[];
  readonly decision: Decision | null;
  readonly dissents: readonly Dissent[];
  /** The experiment that was begun from the decision. */
  readonly experimentId: string | null;
}

/** Before anybody has set weights, all criteria count the same. */
export const equalWeights: Weights = {
  'gap-covered': 1,
  feasibility: 1,
  'critical-mass': 1,
  cost: 1,
  'self-sustainability': 1,
  inclusion: 1,
};

export function weightsOf({ versions }: Pick<Choice, 'versions'>): Weights {
  return versions[0]?.weights ?? equalWeights;
}
