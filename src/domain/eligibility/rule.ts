import type { Amount } from './amount.ts';
import type { Condition, Outcome } from './condition.ts';
import type { Answers } from './facts.ts';
import { outcomeOf } from './outcome-of.ts';
import { dateAt } from '../schedule/today.ts';
import { workOutAmount } from './work-out-amount.ts';

/** The law or resolution that a rule is taken from. */
export interface Source {
  /** "Delibera di Giunta n. 12". */
  readonly title: string;
  /** The day it was passed: `2025-03-31`. */
  readonly date: string;
  readonly link?: string;
}

/** Somebody made up for whom the answer is known: what a rule says of it is tried before the rule comes into force. */
export interface Example {
  readonly name: string;
  readonly answers: Answers;
  readonly expected: Outcome;
  /** Euro cents, where the answer is yes and the rule gives an amount. */
  readonly cents?: number;
}

/** Who has a right to something and what they pay or receive: what one version of a rule says. */
export interface RuleText {
  readonly condition: Condition;
  readonly amount?: Amount;
  readonly source: Source;
  readonly examples: readonly Example[];
}

export interface Tried {
  readonly example: Example;
  readonly outcome: Outcome;
  /** Euro cents, where they are known. */
  readonly cents: number | undefined;
  readonly asExpected: boolean;
}

/** What a rule says of each of its examples. */
export function tryExamples({
  condition,
  amount,
  examples,
}: Pick<RuleText, 'condition' | 'amount' | 'examples'>): Tried[] {
  return examples.map((example) => {
    const outcome = outcomeOf(condition, example.answers);
    const worked = amount && outcome === 'yes' ? workOutAmount(amount, example.answers) : undefined;
    const cents = worked?.kind === 'known' ? worked.cents : undefined;
    const asExpected = outcome === example.expected && (example.cents === undefined || example.cents === cents);
    return { example, outcome, cents, asExpected };
  });
}

/** A version as it is kept: it is in force from a day on, until a later one is. `text` is absent where the rule ends. */
export interface RuleVersion {
  readonly version: number;
  /** `2026-01-01`. */
  readonly from: string;
  /** When it was written down here: a rule that is older may have been loaded later. */
  readonly publishedAt: Date;
  readonly text: RuleText | null;
}

/**
 * The version in force on a day: of those that had begun, the one that began last; of two that began on one day, the one
 * that was published last. Undefined before the first.
 */
export function inForceOn<Version extends Pick<RuleVersion, 'version' | 'from'>>(
  versions: readonly Version[],
  day: string,
): Version | undefined {
  return versions
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from === b.from ? a.version - b.version : a.from < b.from ? -1 : 1))
    .at(-1);
}

/**
 * The version in force at an instant: as on its day, but for what was published on that very day and later. What was
 * published on another day counts from its own day on, also where it was loaded after.
 */
export function inForceAt<Version extends Pick<RuleVersion, 'version' | 'from' | 'publishedAt'>>(
  versions: readonly Version[],
  at: Date,
): Version | undefined {
  const day = dateAt(at);
  return inForceOn(
    versions.filter(({ publishedAt }) => publishedAt <= at || dateAt(publishedAt) !== day),
    day,
  );
}
