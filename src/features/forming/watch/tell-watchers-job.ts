import { z } from 'zod';

export const tellWatchersJob = { name: 'tell-watchers', schema: z.object({ tenantId: z.uuid() }) } as const;
