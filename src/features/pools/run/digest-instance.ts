import { createHash } from 'node:crypto';
import { canonicalInstance } from '../../../domain/pooling/canonical-instance.ts';
import type { BuiltInstance } from './build-instance.ts';

/** A fingerprint of what a run received: the instance, and the groups that it had to keep. */
export function digestInstance({ instance, kept }: BuiltInstance): string {
  const running = kept.map(({ operator, place, days, from, members }) => ({ operator, place, days, from, members }));
  return createHash('sha256').update(canonicalInstance(instance)).update(JSON.stringify(running)).digest('hex');
}
