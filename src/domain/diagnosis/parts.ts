/**
 * What a diagnosis asks of a cluster in a territory: how many there are, how many have the need, and how many of them are
 * answered by whom. (The programme's steps 1.1 to 1.4 and the list of A.7 in the domain's notes; no official template is known.)
 */
export const answerParts = ['public', 'market', 'informal', 'community'] as const;
export type AnswerPart = (typeof answerParts)[number];

export const figureParts = ['population', 'prevalence', ...answerParts] as const;
export type FigurePart = (typeof figureParts)[number];

/**
 * How many services the catalogue has of a kind of answer. They say that there is an answer, not how many people it reaches: they stand beside the parts, and
 * enter no gap.
 */
export const supplyParts = ['services-public', 'services-market', 'services-community'] as const;
export type SupplyPart = (typeof supplyParts)[number];

/** What a figure that somebody recorded may be about. */
export type RecordedPart = FigurePart | SupplyPart;

export function isSupply(about: string): about is SupplyPart {
  return supplyParts.some((one) => one === about);
}

/** Who answers in four ways is counted in people; `prevalence` is a percentage of the population, 0 to 100. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export const methods = ['count', 'survey', 'estimate', 'platform'] as const;
export type Method = (typeof methods)[number];

/** A value that lies somewhere from `low` to `high`, both included; a figure known exactly has both equal, an answer of which only the least is known ends at `Infinity`. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The figures of one cluster in one territory; an absent one is not known, and is never taken for zero. */
export type Figures = Readonly<Partial<Record<FigurePart, Range>>>;
