import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import type { Ctx } from '../../context.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { refreshAllOpenings } from './refresh-openings.ts';

export interface OpeningServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  readonly contextFor: (municipality: Municipality) => Ctx;
}

/** By the clock, without a payload: a day ends, another comes into sight. */
export const refreshOpeningsJob = defineJob(
  'refresh-openings',
  z.object({}),
  async (services: OpeningServices, _payload, { log, stopping }) => {
    for (const municipality of await services.register.municipalities()) {
      if (stopping()) break;
      const openings = await refreshAllOpenings(services.contextFor(municipality));
      log.info({ tenantId: municipality.tenantId, openings }, 'openings worked out');
    }
  },
);

/** At night; also at a start after nights that the machine slept through. */
export const openingCrontab = '11 1 * * * refresh-openings ?fill=2d';
