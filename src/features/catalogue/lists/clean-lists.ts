import { z } from 'zod';
import { inTenant, type Database } from '../../../platform/db/database.ts';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import { deleteListsBefore } from './list-store.ts';
import { mayCleanLists } from './policy.ts';

export interface CleanListsServices {
  readonly db: Database;
  readonly now: () => Date;
  readonly register: { municipalities(): Promise<readonly { readonly tenantId: string }[]> };
}

/** Removes lists that are over, in every municipality. By the clock, without a payload. */
export const cleanListsJob = defineJob(
  'clean-lists',
  z.object({}),
  async (services: CleanListsServices, _payload, { log, stopping }) => {
    let removed = 0;
    for (const { tenantId } of await services.register.municipalities()) {
      if (stopping()) break;
      removed += await inTenant(services.db, { tenantId }, (tx) =>
        deleteListsBefore(tx, mayCleanLists(), services.now()),
      );
    }
    log.info({ removed }, 'lists removed');
  },
);

export const listCrontab = '41 * * * * clean-lists';
