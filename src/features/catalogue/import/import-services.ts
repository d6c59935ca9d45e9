import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readDuplicates } from '../duplicate-store.ts';
import { listDuplicates } from '../list-duplicates.ts';
import { keepServices } from '../keep-services.ts';
import { refreshOpenings } from '../opening/refresh-openings.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../policy.ts';
import { settleCatalogue } from '../settle-catalogue.ts';
import { lockCatalogue, readProviderIds } from '../write-store.ts';
import type { Mapping } from './mapping.ts';
import type { ImportOutcome, ImportProgress, ImportReport } from './model.ts';
import { readServices, type ReadServices } from './read-services.ts';
import type { FileContent } from './read-text.ts';

export interface ImportInput {
  readonly rows: FileContent;
  readonly mapping: Mapping;
  /** For the log: which file this was. */
  readonly fileDigest?: string;
}

type Progress = (progress: ImportProgress) => void;

const batchSize = 1000;
const listedDuplicates = 1000;

/**
 * Imports a CSV by its declared mapping. Every record is in, or rejected with its line and reason; a file that is not what
 * it should be leaves nothing behind; the same file again changes nothing.
 */
export async function importServices(
  ctx: Ctx,
  input: ImportInput,
  onProgress: Progress = () => undefined,
): Promise<ImportOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return { outcome: 'denied' };
  const file = await readServices(input.rows, input.mapping, (done) => {
    if (done % batchSize === 0) onProgress({ phase: 'reading', done });
  });
  if (file.kind === 'refused') return { outcome: 'refused', refusal: file.refusal };
  const report = await transact(ctx, (tx) => writeFile(tx, ctx, permit, file, onProgress), { timeoutMs: 600_000 });
  await settleCatalogue(ctx, report);
  const { read, new: added, changed, unchanged, rejected } = report;
  ctx.log.info(
    { fileDigest: input.fileDigest, read, new: added, changed, unchanged, rejected: rejected.length },
    'services imported',
  );
  return report;
}

async function writeFile(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  file: ReadServices,
  onProgress: Progress,
): Promise<ImportReport> {
  await lockCatalogue(tx, permit);
  const options = { newId: ctx.newId, providerIds: await readProviderIds(tx) };
  const total = file.services.length;
  const sum = { new: 0, changed: 0, unchanged: 0 };
  const touched: string[] = [];
  for (let done = 0; done < total; done += batchSize) {
    const kept = await keepServices(tx, permit, file.services.slice(done, done + batchSize), options);
    await refreshOpenings(tx, permit, ctx, kept.touched);
    sum.new += kept.new;
    sum.changed += kept.changed;
    sum.unchanged += kept.unchanged;
    touched.push(...kept.touched);
    onProgress({ phase: 'writing', done: Math.min(done + batchSize, total), total });
  }
  if (touched.length > 0) {
    await listDuplicates(tx, permit, touched);
    await recordAudit(tx, ctx, 'services-imported', 'municipality', ctx.municipality.tenantId);
  }
  const duplicates = await readDuplicates(tx, listedDuplicates);
  return { outcome: 'imported', read: file.read, ...sum, rejected: file.rejected, warnings: file.warnings, duplicates };
}
