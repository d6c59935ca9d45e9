/**
 * What experiments are compared on. The first five are the programme's own (phase 2 and its constraint of no further burden on
 * local public finance); inclusion is asked by the lab.
 */
export const criteria = [
  'gap-covered',
  'feasibility',
  'critical-mass',
  'cost',
  'self-sustainability',
  'inclusion',
] as const;
export type Criterion = (typeof criteria)[number];

/** From 0, worst, to 4, best, whatever the criterion: a low cost is a high score. */
export const scores = [0, 1, 2, 3, 4] as const;
export type Score = (typeof scores)[number];

/** How much each criterion counts: whole points, not all nought. */
export type Weights = Readonly<Record<Criterion, number>>;

export interface Option {
  readonly id: string;
  /** A criterion that nobody has scored yet is absent: it is not nought. */
  readonly scores: Readonly<Partial<Record<Criterion, number>>>;
}
