import { z } from 'zod';
import { declineReasons } from '../model.ts';

export const poolId = z.uuid();

/** What a family answers to a proposal. A reason that is not one of ours is no reason to refuse the answer. */
export const answerForm = z.object({
  pool: poolId,
  answer: z.enum(['accepted', 'declined']),
  reason: z.enum(declineReasons).optional().catch(undefined),
});
