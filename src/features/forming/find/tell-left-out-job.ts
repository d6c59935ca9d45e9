import { z } from 'zod';

export const tellLeftOutJob = { name: 'tell-left-out', schema: z.object({ tenantId: z.uuid() }) } as const;
