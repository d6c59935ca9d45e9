import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define-job.ts';
import type { Ctx } from '../context.ts';
import type { Municipality } from '../municipalities/public.ts';
import { eraseOldDocuments } from './settle/erase-documents.ts';
import { settleAll } from './settle/settle-all.ts';

export interface AccreditationServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  contextFor(municipality: Municipality): Ctx;
}

/** By the clock, without a payload. */
export const settleAccreditationsJob = defineJob(
  'settle-accreditations',
  z.object({}),
  async (services: AccreditationServices, _payload, { log }) => {
    for (const municipality of await services.register.municipalities()) {
      const ctx = services.contextFor(municipality);
      const changed = await settleAll(ctx);
      const erased = await eraseOldDocuments(ctx);
      const { tenantId } = municipality;
      if (changed + erased > 0) log.info({ tenantId, changed, erased }, 'accreditations settled');
    }
  },
);

/**
 * A few minutes after every hour, and so after midnight in Italy both in summer and in winter. Readers need not wait for
 * it: the days on which an accreditation holds are known beforehand.
 */
export const accreditationCrontab = '4 * * * * settle-accreditations';
