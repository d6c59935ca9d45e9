import { z } from 'zod';
import { disclosureSteps } from '../../../domain/group-life/disclosure.ts';
import { declineReasons } from '../model.ts';

export const poolId = z.uuid();

/** What a family answers to a proposal. A reason that is not one of ours is no reason to refuse the answer. */
export const answerForm = z.object({
  pool: poolId,
  answer: z.enum(['accepted', 'declined']),
  reason: z.enum(declineReasons).optional().catch(undefined),
});

/** A step that a family takes towards the others of its group, or back. */
export const stepForm = z.object({
  gruppo: poolId,
  passo: z.enum(disclosureSteps),
  verso: z.enum(['mostra', 'nascondi']),
});
