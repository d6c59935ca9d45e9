import { z } from 'zod';

export const tellContributionJobOf = {
  name: 'tell-contribution',
  schema: z.object({ tenantId: z.uuid(), contributionId: z.uuid(), wordId: z.uuid() }),
} as const;
