import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define-job.ts';
import type { Ctx } from '../context.ts';
import type { Municipality } from '../municipalities/public.ts';
import { keepLetters } from './letters/keep-letters.ts';
import { keepMandates } from './mandate/keep-mandates.ts';
import { lapseAskedMerges } from './merge/lapse-merges.ts';
import { keepOldRequests } from './old/keep-old-requests.ts';
import { resumePaused } from './pause/resume-paused.ts';

export interface KeepRequestsServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  contextFor(municipality: Municipality): Ctx;
}

/** What time does to requests, in every municipality. By the clock, without a payload. */
export const keepRequestsJob = defineJob(
  'keep-requests',
  z.object({}),
  async (services: KeepRequestsServices, _payload, { log, stopping }) => {
    for (const municipality of await services.register.municipalities()) {
      if (stopping()) break;
      const ctx = services.contextFor(municipality);
      const resumed = await resumePaused(ctx);
      const { reminded, erased } = await keepMandates(ctx);
      const lapsed = await lapseAskedMerges(ctx);
      const { asked, ended } = await keepOldRequests(ctx);
      const forgotten = await keepLetters(ctx);
      const { tenantId } = municipality;
      if (resumed + reminded + erased + lapsed + asked + ended + forgotten > 0)
        log.info({ tenantId, resumed, reminded, erased, lapsed, asked, ended, forgotten }, 'requests kept');
    }
  },
);

/** A few minutes after every hour: a pause ends on its day, soon after midnight in Italy, summer and winter. */
export const requestCrontab = '8 * * * * keep-requests';
