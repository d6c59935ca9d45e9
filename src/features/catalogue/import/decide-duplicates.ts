import type { AskedPair } from './find-questions.ts';
import type { DuplicateDecision, ImportChoices } from './model.ts';
import type { Pair } from './tie-store.ts';

export interface Decided {
  /** Each record is one service at most: the likeliest that it was said to be. */
  readonly same: readonly Pair[];
  readonly apart: readonly Pair[];
}

/** What a pair is called in a form: which record, and what it may be. */
export function pairKey({ sourceKey, otherId, otherKey }: Pair): string {
  return JSON.stringify([sourceKey, otherId ?? null, otherKey ?? null]);
}

/** What becomes of possible doubles: as somebody said of each, else by the rule. The likeliest come first. */
export function decideDuplicates(questions: Iterable<AskedPair>, choices: ImportChoices): Decided {
  const same = new Map<string, Pair>();
  const apart: Pair[] = [];
  for (const question of questions) {
    const decision = choices.decided[pairKey(question)] ?? byRule(question, choices.duplicates);
    const { sourceKey, otherId, otherKey } = question;
    const pair = { sourceKey, otherId, otherKey };
    if (decision === 'different') apart.push(pair);
    // A record that is itself another one's double cannot stand for a third.
    else if (decision === 'same' && !same.has(sourceKey) && (otherKey === undefined || !same.has(otherKey)))
      same.set(sourceKey, pair);
  }
  return { same: [...same.values()], apart };
}

/** Sure is what has the same title and the same door, phone or position. */
function byRule({ reasons }: AskedPair, rule: ImportChoices['duplicates']): DuplicateDecision {
  if (rule !== 'sure') return rule;
  const atOnePlace = (['same-address', 'same-phone', 'same-position'] as const).some((reason) =>
    reasons.includes(reason),
  );
  return reasons.includes('same-title') && atOnePlace ? 'same' : 'later';
}
