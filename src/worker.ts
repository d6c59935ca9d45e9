import { sendMessageJob } from './features/people/public.ts';
import { poolCrontab, poolJobs } from './features/pools/public.ts';
import { runJobs, type AnyJob, type JobRunner } from './platform/jobs/run-jobs.ts';
import type { Services } from './services.ts';

/** Does the jobs of every municipality until stopped. */
export function startWorker(services: Services): Promise<JobRunner> {
  const { register, contextFor } = services;
  const municipalities = () => register.municipalities();
  const jobServices = {
    db: services.db,
    mail: services.mail,
    now: () => new Date(),
    municipalities,
    systemContext: async (tenantId: string) => {
      const municipality = (await municipalities()).find((one) => one.tenantId === tenantId);
      return municipality && contextFor(municipality);
    },
  };
  const jobs: readonly AnyJob<typeof jobServices>[] = [sendMessageJob, ...poolJobs];
  return runJobs({ url: services.access.worker, jobs, services: jobServices, log: services.log, concurrency: 2, crontab: poolCrontab });
}
