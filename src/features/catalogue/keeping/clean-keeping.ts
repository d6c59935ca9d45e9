import { z } from 'zod';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { redactReports } from '../freshness/report-store.ts';
import { deleteExpired } from './link-store.ts';
import { redactProposals } from './proposal-store.ts';
import { mayCleanKeeping } from './policy.ts';

const draftDays = 30;
const msPerDay = 86_400_000;

/** Removes links and keys that open nothing any more, drafts that nobody sent, and from proposals and reports the address of what is protected since. */
export async function cleanKeeping(ctx: Ctx): Promise<void> {
  const permit = mayCleanKeeping(ctx.actor);
  if (permit === undefined) return;
  const draftsBefore = new Date(ctx.now.getTime() - draftDays * msPerDay);
  await transact(ctx, async (tx) => {
    await deleteExpired(tx, permit, { now: ctx.now, draftsBefore });
    await redactProposals(tx, permit, ctx.now);
    await redactReports(tx, permit, ctx.now);
  });
}

export interface CleanKeepingServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  readonly contextFor: (municipality: Municipality) => Ctx;
}

/** By the clock, without a payload. */
export const cleanKeepingJob = defineJob(
  'clean-keeping',
  z.object({}),
  async (services: CleanKeepingServices, _payload, { stopping }) => {
    for (const municipality of await services.register.municipalities()) {
      if (stopping()) break;
      await cleanKeeping(services.contextFor(municipality));
    }
  },
);

export const cleanKeepingCrontab = '47 * * * * clean-keeping';
