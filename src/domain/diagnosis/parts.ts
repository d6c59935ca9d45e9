/**
 * What a diagnosis asks of a cluster in a territory: how many there are, how many have the need, and how many of them are
 * answered by whom. (The programme's steps 1.1 to 1.4 and the list of A.7 in the domain's notes; no official template is known.)
 */
export const answerParts = ['public', 'market', 'informal', 'community'] as const;
export type AnswerPart = (typeof answerParts)[number];

export const figureParts = ['population', 'prevalence', ...answerParts] as const;
export type FigurePart = (typeof figureParts)[number];

/** Who answers in four ways is counted in people; `prevalence` is a percentage of the population, 0 to 100. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export const methods = ['count', 'survey', 'estimate', 'platform'] as const;
export type Method = (typeof methods)[number];

/** A value that lies somewhere from `low` to `high`, both included; a figure known exactly has both equal. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The figures of one cluster in one territory; an absent one is not known, and is never taken for zero. */
export type Figures = Readonly<Partial<Record<FigurePart, Range>>>;
