import { sendMessageJob } from './features/people/public.ts';
import { poolCrontab, poolJobs } from './features/pools/public.ts';
import { cleanDraftsJob } from './features/requests/clean-drafts.ts';
import { runJobs, type AnyJob, type JobRunner } from './platform/jobs/run-jobs.ts';
import type { Services } from './services.ts';

type JobServices = Services & { readonly now: () => Date };

/** Drafts are removed within the hour after their day. */
const crontab = [poolCrontab, '17 * * * * clean-drafts'].join('\n');

/** Does the jobs of every municipality until stopped. */
export function startWorker(services: Services): Promise<JobRunner> {
  const jobs: readonly AnyJob<JobServices>[] = [sendMessageJob, cleanDraftsJob, ...poolJobs];
  const own: JobServices = { ...services, now: () => new Date() };
  return runJobs({ url: services.access.worker, jobs, services: own, log: services.log, concurrency: 2, crontab });
}
