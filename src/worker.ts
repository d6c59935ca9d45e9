import { accreditationCrontab, settleAccreditationsJob } from './features/accreditation/public.ts';
import {
  cleanKeepingCrontab,
  cleanKeepingJob,
  cleanListsJob,
  freshnessCrontab,
  forgetChangesCrontab,
  forgetChangesJob,
  freshnessJobs,
  importCrontab,
  importJobs,
  keepSearchCrontab,
  keepSearchJob,
  listCrontab,
  openingCrontab,
  refreshOpeningsJob,
} from './features/catalogue/public.ts';
import { measureCrontab, measureIndicatorsJob } from './features/experiments/public.ts';
import { cleanSessionsJob } from './features/people/clean-sessions.ts';
import { sendMessageJob } from './features/people/public.ts';
import { formingCrontab, formingJobs, tryOpenGroups } from './features/forming/public.ts';
import { learningCrontab, learningJobs } from './features/learning/public.ts';
import { cleanResultsJob, resultCrontab } from './features/orientation/public.ts';
import { poolCrontab, poolJobs, type PoolServices } from './features/pools/public.ts';
import { cleanQuestionsJob, contactCrontab, tellContributionJob } from './features/reporting/public.ts';
import { cleanDraftsJob } from './features/requests/ask/clean-drafts.ts';
import { keepRequestsJob, requestCrontab } from './features/requests/public.ts';
import { runJobs, type AnyJob, type JobRunner } from './platform/jobs/run-jobs.ts';
import { asWorker, type Services } from './services.ts';

type JobServices = Services & Pick<PoolServices, 'beforeRun'> & { readonly now: () => Date };

/** What is over is removed within the hour. */
const crontab = [
  poolCrontab,
  formingCrontab,
  openingCrontab,
  importCrontab,
  keepSearchCrontab,
  freshnessCrontab,
  forgetChangesCrontab,
  listCrontab,
  resultCrontab,
  cleanKeepingCrontab,
  accreditationCrontab,
  requestCrontab,
  contactCrontab,
  measureCrontab,
  learningCrontab,
  '17 * * * * clean-drafts',
  '23 * * * * clean-sessions',
].join('\n');

/** Does the jobs of every municipality until stopped, with the worker's own rights. */
export async function startWorker(services: Services): Promise<JobRunner> {
  const jobs: readonly AnyJob<JobServices>[] = [
    sendMessageJob,
    cleanDraftsJob,
    keepRequestsJob,
    cleanKeepingJob,
    cleanListsJob,
    cleanResultsJob,
    cleanQuestionsJob,
    tellContributionJob,
    cleanSessionsJob,
    forgetChangesJob,
    refreshOpeningsJob,
    keepSearchJob,
    settleAccreditationsJob,
    measureIndicatorsJob,
    ...importJobs,
    ...freshnessJobs,
    ...poolJobs,
    ...formingJobs,
    ...learningJobs,
  ];
  const own: JobServices = { ...asWorker(services), beforeRun: tryOpenGroups, now: () => new Date() };
  const { access, log } = services;
  const runner = await runJobs({ url: access.worker, jobs, services: own, log, concurrency: 2, crontab });
  return {
    stop: async () => {
      await runner.stop();
      await own.close();
    },
  };
}
