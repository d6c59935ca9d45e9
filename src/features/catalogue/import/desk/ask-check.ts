import { z } from 'zod';
import type { Tx } from '../../../../platform/db/database.ts';
import { enqueue } from '../../../../platform/jobs/define-job.ts';
import type { Ctx } from '../../../context.ts';
import type { CataloguePermit } from '../../policy.ts';
import { updateImport } from './desk-import-store.ts';

const schema = z.object({ tenantId: z.uuid(), importId: z.uuid() });
export const checkImportJob = { name: 'check-import', schema } as const;
export const writeImportJob = { name: 'write-import', schema } as const;

/** Has a file tried: what it would change is found in the background, for a large one takes a while. */
export async function askCheck(tx: Tx, ctx: Ctx, permit: CataloguePermit, importId: string): Promise<void> {
  await updateImport(tx, permit, importId, { state: 'checking' });
  await ask(tx, ctx, checkImportJob, importId);
}

export async function askWrite(tx: Tx, ctx: Ctx, importId: string): Promise<void> {
  await ask(tx, ctx, writeImportJob, importId);
}

/** Files of one municipality come one after the other, and those of another do not wait for them. */
async function ask(
  tx: Tx,
  ctx: Ctx,
  job: typeof checkImportJob | typeof writeImportJob,
  importId: string,
): Promise<void> {
  const { tenantId } = ctx.municipality;
  await enqueue(tx, job, { tenantId, importId }, { queue: `import ${tenantId}`, key: `${job.name} ${importId}` });
}
