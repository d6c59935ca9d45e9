import { z } from 'zod';
import { defineJob, enqueue } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { forgetCounts } from './forget-counts.ts';
import { refreshFreshness } from './refresh-freshness.ts';
import { remindKeepers } from './remind-keepers.ts';

export interface FreshnessServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  readonly contextFor: (municipality: Municipality) => Ctx;
}

const ofCity = defineJob(
  'keep-entries-true',
  z.object({ tenantId: z.uuid() }),
  async (services: FreshnessServices, { tenantId }, { log, stopping }) => {
    const municipality = (await services.register.municipalities()).find((each) => each.tenantId === tenantId);
    if (municipality === undefined) throw new Error(`no municipality ${tenantId}`);
    const ctx = services.contextFor(municipality);
    const refreshed = await refreshFreshness(ctx, stopping);
    const letters = stopping() ? 0 : await remindKeepers(ctx);
    await forgetCounts(ctx);
    log.info({ tenantId, ...refreshed, letters }, 'entries checked for their age');
  },
);

/** By the clock, without a payload: one job a municipality, each in its own queue. */
const ofAll = defineJob('keep-all-entries-true', z.object({}), async (services: FreshnessServices) => {
  for (const municipality of await services.register.municipalities()) {
    const { tenantId } = municipality;
    const queue = `entries:${tenantId}`;
    await transact(services.contextFor(municipality), (tx) => enqueue(tx, ofCity, { tenantId }, { queue, key: queue }));
  }
});

export const freshnessJobs = [ofAll, ofCity] as const;

/** At night, after the openings; also at a start after nights that the machine slept through. */
export const freshnessCrontab = '26 1 * * * keep-all-entries-true ?fill=2d';
