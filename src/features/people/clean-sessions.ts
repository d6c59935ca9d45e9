import { z } from 'zod';
import { inTenant, type Database } from '../../platform/db/database.ts';
import { defineJob } from '../../platform/jobs/define-job.ts';
import { deleteOldSessions } from './session-store.ts';

export interface CleanSessionsServices {
  readonly db: Database;
  readonly now: () => Date;
  readonly register: { all(): Promise<readonly { readonly tenantId: string }[]> };
}

/** Removes sessions that are over, the lab's among them. By the clock, without a payload. */
export const cleanSessionsJob = defineJob('clean-sessions', z.object({}), async (services: CleanSessionsServices) => {
  for (const { tenantId } of await services.register.all()) {
    await inTenant(services.db, { tenantId }, (tx) => deleteOldSessions(tx, services.now()));
  }
});
