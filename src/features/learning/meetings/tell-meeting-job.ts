import { z } from 'zod';

export const tellMeetingJob = {
  name: 'tell-meeting',
  schema: z.object({ tenantId: z.uuid(), meetingId: z.uuid(), what: z.enum(['planned', 'changed']) }),
} as const;
