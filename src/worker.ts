import { runJobs, type AnyJob, type JobRunner } from './platform/jobs/run-jobs.ts';
import type { Services } from './services.ts';

const jobs: readonly AnyJob<Services>[] = [];

/** Does the jobs of every municipality until stopped. */
export function startWorker(services: Services): Promise<JobRunner> {
  return runJobs({ url: services.access.worker, jobs, services, log: services.log, concurrency: 2 });
}
