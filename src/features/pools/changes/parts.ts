import type { PoolRecord } from '../pool-record.ts';
import { shareOf } from './draft-leave.ts';
import type { Change, Part } from './model.ts';

/** The families of a group, as they stay in it through a change. */
export function staying(pool: PoolRecord, answerOf: (requestId: string) => Part['answer']): Part[] {
  return pool.members
    .filter(({ live }) => live)
    .map(({ requestId, soloCents }) => ({
      requestId,
      role: 'stays',
      answer: answerOf(requestId),
      soloCents,
      shareCents: null,
      metres: 0,
    }));
}

/** With what each would pay. */
export function priced(parts: readonly Part[], terms: NonNullable<Change['terms']>): Part[] {
  return parts.map((part) => ({ ...part, shareCents: shareOf(terms, part.requestId) }));
}
