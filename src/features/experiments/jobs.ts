import { z } from 'zod';
import { defineJob } from '../../platform/jobs/define-job.ts';
import type { Ctx } from '../context.ts';
import type { Municipality, Register } from '../municipalities/public.ts';
import { measureAll } from './indicators/measure.ts';

export interface MeasureServices {
  readonly register: Pick<Register, 'municipalities'>;
  contextFor(municipality: Municipality): Ctx;
}

/** Measures the months that may still move, in every city: a value that did not move writes nothing. */
export const measureIndicatorsJob = defineJob(
  'measure-indicators',
  z.object({}),
  async (services: MeasureServices, _payload, { log, stopping }) => {
    for (const municipality of await services.register.municipalities()) {
      if (stopping()) return;
      const written = await measureAll(services.contextFor(municipality));
      if (written > 0) log.info({ tenantId: municipality.tenantId, written }, 'indicators measured');
    }
  },
);

/** Each night, after the pooling run. */
export const measureCrontab = '40 3 * * * measure-indicators';
