import type { Certainty, Change } from '../../../domain/pooling/what-if/compare-runs.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';

/** So many professionals more, who do what others of the city do already; without hours of their own, at those of the model. */
export interface MoreOperators {
  readonly count: number;
  readonly kindOfHelp: PoolableHelp;
  readonly hours?: { readonly days: readonly number[]; readonly from: number; readonly to: number };
}

/** A place where groups can meet, somewhere that people have a name for. */
export interface OneMoreVenue {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly seats: number;
  readonly stepFree: boolean;
}

/** What a city asks "what if" of, as it was put. At least one thing is supposed. */
export interface WhatIfQuestion {
  readonly operators?: MoreOperators;
  readonly venue?: OneMoreVenue;
  /** Of the price alone, on top of what each household can pay. */
  readonly subsidyPercent?: number;
}

/** What would change, in figures only: whose requests they are is not kept. Cents and hours are of one week. */
export interface WhatIfAnswer {
  readonly certainty: Certainty;
  readonly served: Change;
  readonly pools: Change;
  readonly weeklyCents: Change;
  readonly seatHours: Change;
  readonly centsPerSeatHour: Change;
  readonly savedCents: Change;
  /** Of the weekly cost, what the municipality would pay. */
  readonly subsidyCents: number;
  readonly gained: number;
  readonly lost: number;
}

/** `no-model`: the city had nobody yet who gives that kind of help, to take prices and reach from. */
export type WhatIfFailure = 'no-model' | 'nothing-kept' | 'late' | 'broken';

export interface WhatIf {
  readonly id: string;
  /** The run that it begins from, and when that was asked for. */
  readonly runId: string;
  readonly runAt: Date;
  readonly status: 'asked' | 'done' | 'failed';
  readonly askedAt: Date;
  readonly question: WhatIfQuestion;
  readonly answer: WhatIfAnswer | null;
  readonly failure: WhatIfFailure | null;
  /** The one whose question this asks once more, of the same run. */
  readonly againOf: string | null;
}

/** One that was asked once more, and what came of it: with the first answer, to be compared. */
export interface AskedOnceMore {
  readonly first: WhatIf;
  /** The latest first. */
  readonly again: readonly WhatIf[];
}
