import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import type { Ctx } from '../../context.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { keepSearch } from './keep-search.ts';

export interface SearchJobServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  readonly contextFor: (municipality: Municipality) => Ctx;
}

/** By the clock, without a payload: the lists that the search spells and suggests by, and what it must forget. */
export const keepSearchJob = defineJob(
  'keep-search',
  z.object({}),
  async (services: SearchJobServices, _payload, { stopping }) => {
    for (const municipality of await services.register.municipalities()) {
      if (stopping()) break;
      await keepSearch(services.contextFor(municipality));
    }
  },
);

/** At night; also at a start after nights that the machine slept through. */
export const keepSearchCrontab = '41 1 * * * keep-search ?fill=2d';
