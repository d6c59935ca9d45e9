import { isPoolable } from '../../../domain/vocabulary.ts';
import type { RequestFacts, RequestStatus } from '../model.ts';

/**
 * Where a request goes when it is made or changed. Heavy care goes to professionals, whatever else was said; what is not
 * shared goes to the desk, which looks for an answer for this household alone.
 */
export function decideStatus(
  facts: Pick<RequestFacts, 'kindOfHelp' | 'intensity' | 'willingToShare'>,
): Extract<RequestStatus, 'waiting' | 'individual' | 'to-professionals'> {
  if (facts.intensity === 'heavy') return 'to-professionals';
  return facts.willingToShare && isPoolable(facts.kindOfHelp) ? 'waiting' : 'individual';
}

/** Whether a request is part of a pool, proposed or agreed. */
export function isPooled(status: RequestStatus): boolean {
  return status === 'proposed' || status === 'agreed';
}
