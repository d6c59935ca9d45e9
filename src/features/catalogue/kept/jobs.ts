import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import type { Ctx } from '../../context.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { forgetOldChanges } from './forget-old-changes.ts';

export interface KeptServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  readonly contextFor: (municipality: Municipality) => Ctx;
}

/** By the clock, without a payload: a state of the catalogue is told apart by the changes of the last hour. */
export const forgetChangesJob = defineJob(
  'forget-catalogue-changes',
  z.object({}),
  async (services: KeptServices, _payload, { stopping }) => {
    for (const municipality of await services.register.municipalities()) {
      if (stopping()) break;
      await forgetOldChanges(services.contextFor(municipality));
    }
  },
);

export const forgetChangesCrontab = '37 * * * * forget-catalogue-changes';
