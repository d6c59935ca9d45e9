import { z } from 'zod';

export const tellQuestionJob = {
  name: 'tell-question',
  schema: z.object({ tenantId: z.uuid(), questionId: z.uuid(), what: z.enum(['asked', 'answered', 'told']) }),
} as const;
