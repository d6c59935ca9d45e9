import { fieldsOf } from './compare-contents.ts';
import { sameValue, valueAt, withValues, type EntryField, type FieldValues } from './fields.ts';
import type { EntryContent } from './model.ts';

/** A field in which what I would have and what is there now differ, and who of us changed it. */
export interface Difference<Field extends string = EntryField> {
  readonly field: Field;
  /** What both of us began from. */
  readonly before: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly changedBy: 'me' | 'them' | 'both';
}

/**
 * Two people changed the same version of an entry: where do they differ? A field that only one of them touched has an
 * obvious answer, one that both did is for a person to decide.
 */
export function compareWithMine(seen: EntryContent, mine: FieldValues, now: EntryContent): Difference[] {
  const wouldBe = withValues(seen, mine);
  return differencesIn(fieldsOf(seen, wouldBe, now), seen, wouldBe, now);
}

/** The same of whatever has fields: what was there, what I would have, what is there now. */
export function differencesIn<Field extends string>(
  fields: readonly Field[],
  seen: object,
  wouldBe: object,
  now: object,
): Difference<Field>[] {
  return fields.flatMap((field) => {
    const before = valueAt(seen, field);
    const ours = valueAt(wouldBe, field);
    const theirs = valueAt(now, field);
    if (sameValue(ours, theirs)) return [];
    const iChanged = !sameValue(ours, before);
    const theyChanged = !sameValue(theirs, before);
    return [{ field, before, mine: ours, theirs, changedBy: iChanged ? (theyChanged ? 'both' : 'me') : 'them' }];
  });
}

/** Of values that somebody wrote, those that are not what the entry says already. */
export function onlyChanged(content: EntryContent, values: FieldValues): Map<EntryField, unknown> {
  return new Map([...values].filter(([field, value]) => !sameValue(value, valueAt(content, field))));
}
