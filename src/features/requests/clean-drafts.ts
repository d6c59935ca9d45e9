import { z } from 'zod';
import { inTenant, type Database } from '../../platform/db/database.ts';
import { defineJob } from '../../platform/jobs/define-job.ts';
import { deleteDraftsBefore } from './draft-store.ts';
import { draftLimit } from './drafts.ts';

export interface CleanDraftsServices {
  readonly db: Database;
  readonly now: () => Date;
  readonly register: { municipalities(): Promise<readonly { readonly tenantId: string }[]> };
}

/** Removes what was begun and not sent within a day, in every municipality. By the clock, without a payload. */
export const cleanDraftsJob = defineJob(
  'clean-drafts',
  z.object({}),
  async (services: CleanDraftsServices, _payload, { log, stopping }) => {
    let removed = 0;
    for (const { tenantId } of await services.register.municipalities()) {
      if (stopping()) break;
      removed += await inTenant(services.db, { tenantId }, (tx) => deleteDraftsBefore(tx, draftLimit(services.now())));
    }
    log.info({ removed }, 'drafts removed');
  },
);
