import { z } from 'zod';
import { inTenant, type Database } from '../../../platform/db/database.ts';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import { deleteDraftsBefore } from './draft-store.ts';
import { draftLimit } from './drafts.ts';
import { eraseWithdrawnBefore } from '../erase-store.ts';

export interface CleanDraftsServices {
  readonly db: Database;
  readonly now: () => Date;
  readonly register: { municipalities(): Promise<readonly { readonly tenantId: string }[]> };
}

/** Days after which a household that withdrew its request is nobody's to know. */
const daysToErase = 30;

/**
 * Removes what was begun and not sent within a day, and who the households of requests long withdrawn were, in every
 * municipality. By the clock, without a payload.
 */
export const cleanDraftsJob = defineJob(
  'clean-drafts',
  z.object({}),
  async (services: CleanDraftsServices, _payload, { log, stopping }) => {
    let removed = 0;
    let erased = 0;
    const erasable = new Date(services.now().getTime() - daysToErase * 24 * 3600 * 1000);
    for (const { tenantId } of await services.register.municipalities()) {
      if (stopping()) break;
      removed += await inTenant(services.db, { tenantId }, (tx) => deleteDraftsBefore(tx, draftLimit(services.now())));
      erased += await inTenant(services.db, { tenantId }, (tx) => eraseWithdrawnBefore(tx, erasable));
    }
    log.info({ removed, erased }, 'drafts removed, withdrawn households erased');
  },
);
