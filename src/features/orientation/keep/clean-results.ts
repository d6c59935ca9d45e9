import { z } from 'zod';
import { inTenant, type Database } from '../../../platform/db/database.ts';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import { mayCleanResults } from '../policy.ts';
import { deleteResultsBefore } from './kept-store.ts';

export interface CleanResultsServices {
  readonly db: Database;
  readonly now: () => Date;
  readonly register: { municipalities(): Promise<readonly { readonly tenantId: string }[]> };
}

/** Removes results that are over, in every municipality. By the clock, without a payload. */
export const cleanResultsJob = defineJob(
  'clean-results',
  z.object({}),
  async (services: CleanResultsServices, _payload, { log, stopping }) => {
    let removed = 0;
    for (const { tenantId } of await services.register.municipalities()) {
      if (stopping()) break;
      removed += await inTenant(services.db, { tenantId }, (tx) =>
        deleteResultsBefore(tx, mayCleanResults(), services.now()),
      );
    }
    log.info({ removed }, 'results removed');
  },
);

export const resultCrontab = '46 * * * * clean-results';
