import { checkTheory, type Theory, type TheoryProblem } from './theory-of-change.ts';

/** Groups of people with a kind of need (domain, A.4); a city may name one of its own beside. */
export const planClusters = ['minors', 'poverty', 'older-people', 'community-building', 'other'] as const;
export type PlanCluster = (typeof planClusters)[number];

/** The three directions of innovation (domain, A.3). */
export const directions = ['social-recomposition', 'aggregated-demand', 'outcome-agreement'] as const;
export type InnovationDirection = (typeof directions)[number];

/** The four dimensions of the experimental logic (domain, A.6). */
export const dimensions = [
  'social-impact',
  'collaborative-society',
  'collaborative-governance',
  'digital-social-value',
] as const;
export type Dimension = (typeof dimensions)[number];

export interface PlannedIndicator {
  readonly code: string;
  /** Of the definition, when it was planned. */
  readonly version: number;
  /** Where one starts from, in the indicator's unit (a share as 0 to 1); undefined where nobody knows, which is said. */
  readonly baseline?: number | undefined;
  readonly baselineSource: string;
  readonly target: number;
  /** Last day for the target: `2026-12-31`. */
  readonly by: string;
}

/** When one stops: in words, and where it can be read off an indicator, as a limit for so many months in a row. */
export interface StopRule {
  readonly text: string;
  readonly limit?:
    | { readonly indicator: string; readonly side: 'below' | 'above'; readonly value: number; readonly months: number }
    | undefined;
}

/** How one will tell an effect: months after against months before, or quarters that begin one after another. Months by their first day. */
export type Design =
  | { readonly kind: 'before-and-after'; readonly from: string }
  | {
      readonly kind: 'staged-start';
      readonly from: string;
      readonly starts: readonly { readonly territory: string; readonly month?: string | undefined }[];
    };

export interface ExperimentPlan {
  readonly hypothesis: string;
  readonly cluster?: PlanCluster | undefined;
  readonly ownCluster: string;
  /** Quarters; none for the whole city. */
  readonly territories: readonly string[];
  readonly direction?: InnovationDirection | undefined;
  readonly dimensions: readonly Dimension[];
  readonly theory: Theory;
  readonly indicators: readonly PlannedIndicator[];
  readonly stopRule: StopRule;
  readonly design?: Design | undefined;
  /** `2026-01-12`. */
  readonly startsOn?: string | undefined;
  readonly steps: readonly string[];
}

/** What of a plan is a promise to whoever reads its result. */
export type PromisedPlan = Pick<ExperimentPlan, 'startsOn' | 'territories' | 'design' | 'indicators' | 'stopRule'>;

export const emptyPlan: ExperimentPlan = {
  hypothesis: '',
  ownCluster: '',
  territories: [],
  dimensions: [],
  theory: { nodes: [], arrows: [] },
  indicators: [],
  stopRule: { text: '' },
  steps: [],
};

export type PlanProblem =
  | {
      readonly kind:
        | 'no-hypothesis'
        | 'no-cluster'
        | 'no-direction'
        | 'no-dimension'
        | 'no-indicator'
        | 'no-stop-rule'
        | 'no-design'
        | 'no-start';
    }
  | { readonly kind: 'indicator-not-planned'; readonly indicator: string }
  | { readonly kind: 'starts-too-soon' }
  | TheoryProblem;

/**
 * Whether what was registered on a day came before the start. Days are what both are known by, so the day of the start is not before it: a plan that is written in
 * its evening knows how its morning went (decision 62). Days as `2026-01-12`, in Italy.
 */
export function whenRegistered(day: string, startsOn: string): 'before-the-start' | 'on-the-day' | 'after-the-start' {
  if (day < startsOn) return 'before-the-start';
  return day === startsOn ? 'on-the-day' : 'after-the-start';
}

/** What keeps a plan from being registered on a day; none when it may be. A first registration comes before the day of the start, later ones need not. */
export function checkPlan(plan: ExperimentPlan, today: string, first: boolean): PlanProblem[] {
  const missing: readonly (readonly [boolean, PlanProblem])[] = [
    [plan.hypothesis === '', { kind: 'no-hypothesis' }],
    [plan.cluster === undefined, { kind: 'no-cluster' }],
    [plan.direction === undefined, { kind: 'no-direction' }],
    [plan.dimensions.length === 0, { kind: 'no-dimension' }],
    [plan.indicators.length === 0, { kind: 'no-indicator' }],
    [plan.stopRule.text === '', { kind: 'no-stop-rule' }],
    [plan.design === undefined, { kind: 'no-design' }],
    [plan.startsOn === undefined, { kind: 'no-start' }],
    [
      first && plan.startsOn !== undefined && whenRegistered(today, plan.startsOn) !== 'before-the-start',
      { kind: 'starts-too-soon' },
    ],
  ];
  const planned = new Set(plan.indicators.map(({ code }) => code));
  const named = [...plan.theory.arrows.map(({ indicator }) => indicator), plan.stopRule.limit?.indicator];
  const unplanned = [...new Set(named.filter((code): code is string => code !== undefined && !planned.has(code)))];
  return [
    ...missing.filter(([is]) => is).map(([, problem]) => problem),
    ...unplanned.map((indicator) => ({ kind: 'indicator-not-planned', indicator }) as const),
    ...checkTheory(plan.theory),
  ];
}
