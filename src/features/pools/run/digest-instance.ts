import { createHash } from 'node:crypto';
import { canonicalInstance } from '../../../domain/pooling/canonical-instance.ts';
import type { BuiltInstance } from './build-instance.ts';

/** A fingerprint of what a run received: the instance, the groups that it had to keep, and what was borne before. */
export function digestInstance({ instance, kept, borne }: BuiltInstance): string {
  const running = kept.map(({ operator, place, days, from, members }) => ({ operator, place, days, from, members }));
  const before = [...borne].sort(([one], [other]) => (one < other ? -1 : 1));
  const digest = createHash('sha256').update(canonicalInstance(instance)).update(JSON.stringify(running));
  // A run in which nobody had borne anything yet keeps the fingerprint that it had when nobody asked.
  return (before.length === 0 ? digest : digest.update(JSON.stringify(before))).digest('hex');
}
