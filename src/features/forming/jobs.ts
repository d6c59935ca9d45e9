import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define-job.ts';
import type { Ctx } from '../context.ts';
import type { Municipality } from '../municipalities/public.ts';
import { afterRunJob } from '../pools/public.ts';
import { tryOpenGroups } from './agree/try-open-groups.ts';
import { cleanForming } from './close/clean-forming.ts';
import { findGroups } from './find/find-groups.ts';
import { tellLeftOutJob } from './find/tell-left-out-job.ts';
import { tellLeftOut } from './find/tell-left-out.ts';
import { takeInLeads } from './invite/take-in-leads.ts';
import { tellWatchersJob } from './watch/tell-watchers-job.ts';
import { tellWatchers } from './watch/tell-watchers.ts';

/** What the jobs of this feature need from whoever wires the process. */
export interface FormingServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  /** The system's own context in a municipality: for jobs and the command line, never for pages. */
  contextFor(municipality: Municipality): Ctx;
}

async function contextOf(services: FormingServices, tenantId: string): Promise<Ctx> {
  const municipality = (await services.register.municipalities()).find((each) => each.tenantId === tenantId);
  if (municipality === undefined) throw new Error(`no municipality ${tenantId}`);
  return services.contextFor(municipality);
}

const afterRun = defineJob(
  afterRunJob.name,
  afterRunJob.schema,
  async (services: FormingServices, { tenantId, runId }, { log }) => {
    const found = await findGroups(await contextOf(services, tenantId), runId);
    log.info({ runId, ...found }, 'groups that form');
  },
);

const leftOut = defineJob(
  tellLeftOutJob.name,
  tellLeftOutJob.schema,
  async (services: FormingServices, { tenantId }, { log, stopping }) => {
    const told = await tellLeftOut(await contextOf(services, tenantId), stopping);
    log.info({ tenantId, told }, 'told who was left out');
  },
);

const watchers = defineJob(
  tellWatchersJob.name,
  tellWatchersJob.schema,
  async (services: FormingServices, { tenantId }, { log, stopping }) => {
    const letters = await tellWatchers(await contextOf(services, tenantId), stopping);
    log.info({ tenantId, letters }, 'told who asked of groups');
  },
);

/** Asked for by the clock: the clock's own payload is not looked at. */
const anything = z.object({});

const leads = defineJob('forming-leads', anything, async (services: FormingServices, _payload, { log, stopping }) => {
  for (const municipality of await services.register.municipalities()) {
    if (stopping()) break;
    const joined = await takeInLeads(services.contextFor(municipality));
    if (joined > 0) log.info({ tenantId: municipality.tenantId, joined }, 'requests joined the group they began from');
  }
});

const agree = defineJob('forming-agree', anything, async (services: FormingServices, _payload, { log, stopping }) => {
  for (const municipality of await services.register.municipalities()) {
    if (stopping()) break;
    const started = await tryOpenGroups(services.contextFor(municipality));
    if (started > 0) log.info({ tenantId: municipality.tenantId, started }, 'groups started by yeses in advance');
  }
});

const clean = defineJob('clean-forming', anything, async (services: FormingServices, _payload, { log, stopping }) => {
  for (const municipality of await services.register.municipalities()) {
    if (stopping()) break;
    const cleaned = await cleanForming(services.contextFor(municipality));
    if (cleaned.watches + cleaned.groups + cleaned.forgotten > 0)
      log.info({ tenantId: municipality.tenantId, ...cleaned }, 'what is over removed');
  }
});

export const formingJobs = [afterRun, leftOut, watchers, leads, agree, clean] as const;

/**
 * Whoever asked on a group's page is in it within a minute; yeses are tried again within twenty, should an operator or a price have
 * changed; what is over goes within the hour.
 */
export const formingCrontab = [
  '* * * * * forming-leads',
  '*/20 * * * * forming-agree',
  '29 * * * * clean-forming',
].join('\n');
