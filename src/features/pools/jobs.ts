import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define-job.ts';
import { keepGroups } from './changes/keep-groups.ts';
import { forgetGroups } from './forget/forget-groups.ts';
import { forgetMessages } from './messages/forget-messages.ts';
import { closeMonths } from './statements/close-months.ts';
import { advanceGroups } from './life/advance-groups.ts';
import { forgetCallLinks } from './offers/letter/forget-call-links.ts';
import { askPoolingRun, poolingRunJob } from './run/ask-run.ts';
import { forgetRuns } from './run/forget-runs.ts';
import { runPooling } from './run/run-pooling.ts';
import { answerWhatIf } from './what-if/answer-what-if.ts';
import { whatIfJob } from './what-if/ask-what-if.ts';
import { contextOf, type PoolServices } from './services.ts';

const pooling = defineJob(
  poolingRunJob.name,
  poolingRunJob.schema,
  async (services: PoolServices, { tenantId, runId }, { log }) => {
    const ctx = await contextOf(services, tenantId);
    const outcome = await runPooling(ctx, runId, {
      beforeRun: (before) => services.beforeRun(before),
      onProgress: (progress) => log.debug({ runId, ...progress }, 'pooling run'),
    });
    log.info({ runId, outcome: outcome.kind }, 'pooling run ended');
  },
);

const whatIf = defineJob(
  whatIfJob.name,
  whatIfJob.schema,
  async (services: PoolServices, { tenantId, whatIfId }, { log }) => {
    const outcome = await answerWhatIf(await contextOf(services, tenantId), whatIfId);
    log.info({ whatIfId, outcome }, 'what if answered');
  },
);

/** Asked for by the clock: the clock's own payload is not looked at. */
const anything = z.object({});

const nightly = defineJob('pooling-nightly', anything, async (services: PoolServices) => {
  for (const municipality of await services.register.municipalities()) {
    if (municipality.open) await askPoolingRun(services.contextFor(municipality));
  }
});

const lapse = defineJob('lapse-proposals', anything, async (services: PoolServices, _payload, { log }) => {
  for (const municipality of await services.register.municipalities()) {
    const moved = await advanceGroups(services.contextFor(municipality));
    if (moved > 0) log.info({ tenantId: municipality.tenantId, moved }, 'groups moved on by the clock');
  }
});

const forget = defineJob('forget-runs', anything, async (services: PoolServices, _payload, { log }) => {
  for (const municipality of await services.register.municipalities()) {
    const forgotten = await forgetRuns(services.contextFor(municipality));
    if (forgotten > 0) log.info({ tenantId: municipality.tenantId, forgotten }, 'what runs were solved from deleted');
  }
});

const months = defineJob('close-months', anything, async (services: PoolServices, _payload, { log }) => {
  for (const municipality of await services.register.municipalities()) {
    const closed = await closeMonths(services.contextFor(municipality));
    if (closed > 0) log.info({ tenantId: municipality.tenantId, closed }, 'months of groups closed');
  }
});

const words = defineJob('forget-messages', anything, async (services: PoolServices, _payload, { log }) => {
  for (const municipality of await services.register.municipalities()) {
    const forgotten = await forgetMessages(services.contextFor(municipality));
    if (forgotten > 0) log.info({ tenantId: municipality.tenantId, forgotten }, 'messages of groups deleted');
  }
});

const groups = defineJob('keep-groups', anything, async (services: PoolServices, _payload, { log }) => {
  for (const municipality of await services.register.municipalities()) {
    const moved = await keepGroups(services.contextFor(municipality));
    if (moved > 0) log.info({ tenantId: municipality.tenantId, moved }, 'groups that run moved on');
  }
});

const links = defineJob('forget-call-links', anything, async (services: PoolServices, _payload, { log }) => {
  for (const municipality of await services.register.municipalities()) {
    const forgotten = await forgetCallLinks(services.contextFor(municipality));
    if (forgotten > 0)
      log.info({ tenantId: municipality.tenantId, forgotten }, 'links of letters to providers deleted');
  }
});

const over = defineJob('forget-groups', anything, async (services: PoolServices, _payload, { log, stopping }) => {
  for (const municipality of await services.register.municipalities()) {
    if (stopping()) break;
    const forgotten = await forgetGroups(services.contextFor(municipality), stopping);
    if (forgotten > 0) log.info({ tenantId: municipality.tenantId, forgotten }, 'what was left of groups deleted');
  }
});

export const poolJobs = [pooling, whatIf, nightly, lapse, forget, months, groups, words, links, over] as const;

/**
 * Groups are looked for at three in the morning, Italian time give or take an hour; proposals lapse to the ten minutes; what
 * runs keep goes within the hour.
 */
export const poolCrontab = [
  '0 2 * * * pooling-nightly',
  '*/10 * * * * lapse-proposals',
  '41 * * * * forget-runs',
  '51 3 * * * close-months',
  '*/10 * * * * keep-groups',
  '43 3 * * * forget-messages',
  '46 3 * * * forget-call-links',
  '49 3 * * * forget-groups',
].join('\n');
