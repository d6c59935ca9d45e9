import type { ArrowState } from '../../../domain/outcomes/arrow-state.ts';
import type { ExperimentPlan, PromisedPlan } from '../../../domain/outcomes/plan.ts';
import type { Reading } from '../../../domain/outcomes/read-experiment.ts';
import type { SocialReturn } from '../../../domain/outcomes/social-return.ts';
import type { StopState } from '../../../domain/outcomes/stop-rule.ts';
import type { Ended, Note, Origin } from '../model.ts';

/** An indicator as it was told: absent reading where few families stand behind it, or nothing was measured. */
export interface ToldIndicator {
  readonly code: string;
  readonly reading?: Reading | undefined;
  /** Few families stand behind it. */
  readonly withheld: boolean;
}

/** What a city tells of an experiment; kept as it was told. */
export interface PublishedResult {
  readonly title: string;
  readonly madeUp: boolean;
  /** As it was registered last, and every version there was. */
  readonly plan: ExperimentPlan;
  readonly versions: readonly {
    readonly version: number;
    readonly registeredAt: string;
    readonly reason: string | null;
    /** What that version promised; absent of results told before versions were told whole. */
    readonly plan?: PromisedPlan | undefined;
  }[];
  readonly indicators: readonly ToldIndicator[];
  readonly arrows: Readonly<Record<string, ArrowState>>;
  readonly stop: StopState;
  readonly until: string;
  readonly notes: readonly Omit<Note, 'id'>[];
  readonly ended?: Ended | undefined;
  readonly socialReturn?: SocialReturn | undefined;
  readonly origin?: Origin | undefined;
}

export interface ToldResult {
  readonly id: string;
  readonly tenantId: string;
  readonly city: string;
  readonly slug: string;
  readonly experimentId: string;
  readonly publishedAt: Date;
  readonly text: PublishedResult;
}
