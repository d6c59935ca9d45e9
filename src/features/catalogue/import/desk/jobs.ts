import { z } from 'zod';
import { defineJob } from '../../../../platform/jobs/define-job.ts';
import type { Ctx } from '../../../context.ts';
import type { Municipality } from '../../../municipalities/public.ts';
import { checkImportJob, writeImportJob } from './ask-check.ts';
import { checkImport, writeImport } from './run-import.ts';
import { forgetImports } from './steps.ts';

export interface ImportServices {
  readonly register: { municipalities(): Promise<readonly Municipality[]> };
  readonly contextFor: (municipality: Municipality) => Ctx;
}

const check = defineJob(
  checkImportJob.name,
  checkImportJob.schema,
  async (services: ImportServices, { tenantId, importId }, { log }) => {
    const outcome = await checkImport(await contextOf(services, tenantId), importId);
    log.info({ importId, outcome }, 'import tried');
  },
);

const write = defineJob(
  writeImportJob.name,
  writeImportJob.schema,
  async (services: ImportServices, { tenantId, importId }, { log }) => {
    const outcome = await writeImport(await contextOf(services, tenantId), importId);
    log.info({ importId, outcome }, 'import written');
  },
);

const forget = defineJob('forget-imports', z.object({}), async (services: ImportServices, _payload, { log }) => {
  for (const municipality of await services.register.municipalities()) {
    const forgotten = await forgetImports(services.contextFor(municipality));
    if (forgotten > 0) log.info({ tenantId: municipality.tenantId, forgotten }, 'files that waited deleted');
  }
});

export const importJobs = [check, write, forget] as const;
export const importCrontab = '37 * * * * forget-imports';

async function contextOf({ register, contextFor }: ImportServices, tenantId: string): Promise<Ctx> {
  const municipality = (await register.municipalities()).find((each) => each.tenantId === tenantId);
  if (municipality === undefined) throw new Error(`no municipality ${tenantId}`);
  return contextFor(municipality);
}
