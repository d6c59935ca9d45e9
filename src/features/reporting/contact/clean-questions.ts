import { z } from 'zod';
import { inTenant, type Database } from '../../../platform/db/database.ts';
import { defineJob } from '../../../platform/jobs/define-job.ts';
import type { Municipality } from '../../municipalities/public.ts';
import { mayCleanQuestions } from '../policy.ts';
import { deleteQuestions } from './question-store.ts';

export interface CleanQuestionsServices {
  readonly db: Database;
  readonly now: () => Date;
  readonly register: { all(): Promise<readonly Pick<Municipality, 'tenantId' | 'kind'>[]> };
}

const dayMs = 24 * 3600 * 1000;
/** Three months after it was answered, a year after it came: nobody needs it longer. */
const keptDays = { settled: 90, received: 365 } as const;

/** Removes what bodies wrote to the lab when it is over. By the clock, without a payload. */
export const cleanQuestionsJob = defineJob(
  'clean-lab-questions',
  z.object({}),
  async (services: CleanQuestionsServices, _payload, { log }) => {
    const ago = (days: number) => new Date(services.now().getTime() - days * dayMs);
    let removed = 0;
    for (const { tenantId, kind } of await services.register.all()) {
      if (kind !== 'lab') continue;
      removed += await inTenant(services.db, { tenantId }, (tx) =>
        deleteQuestions(tx, mayCleanQuestions(), { settled: ago(keptDays.settled), received: ago(keptDays.received) }),
      );
    }
    log.info({ removed }, 'questions to the lab removed');
  },
);

export const contactCrontab = '29 3 * * * clean-lab-questions';
