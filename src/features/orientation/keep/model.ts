import type { Outcome } from '../../../domain/eligibility/condition.ts';
import type { Change } from '../../../domain/eligibility/find-changes.ts';
import type { Topic } from '../../../domain/eligibility/topics.ts';
import type { RuleInForce } from '../model.ts';
import type { OpenEntry } from '../ask/open-store.ts';
import type { AskableFact } from '../ask/state.ts';

export const daysKept = 30;

/** What a rule told, as it is kept: codes and sums, and not one of the answers. */
export interface ToldByRule {
  readonly ruleId: string;
  readonly version: number;
  readonly outcome: Outcome;
  /** Of each part of its condition, in their order. */
  readonly parts: readonly Outcome[];
  /** Of a no: which conditions fail, by their place in the rule, and what would change it. */
  readonly failed: readonly number[];
  readonly changes: readonly Change[];
  /** Of what is not known yet: the one question. */
  readonly question: AskableFact | null;
  /** Euro cents; two sums where it was not known which. */
  readonly sum: { readonly least: number; readonly most: number } | null;
}

export interface Told {
  readonly topics: readonly Topic[];
  readonly rules: readonly ToldByRule[];
  /** Entries without a rule: of which the age decides, and that ask for nothing. */
  readonly aged: readonly string[];
  readonly open: readonly string[];
}

/** Which of its two secret addresses somebody came by. */
export type ResultDoor = 'keeper' | 'reader';

export interface KeptResult {
  readonly id: string;
  readonly door: ResultDoor;
  readonly told: Told;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What was told, with the rules that told it; entries that are no longer there are left out. */
export interface OpenResult extends KeptResult {
  /** Of the address that opened it, and of the one to send. */
  readonly token: string;
  readonly readerToken: string;
  readonly rules: readonly { readonly rule: RuleInForce; readonly told: ToldByRule }[];
  readonly aged: readonly OpenEntry[];
  readonly open: readonly OpenEntry[];
}
