import { recogniseDocument } from '../../../platform/files/recognise-document.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayKeepTraining } from '../policy.ts';
import { deleteMaterial, insertMaterial, readMaterialFile, type MaterialFile } from './material-store.ts';
import { readModule } from './module-store.ts';
import { moduleAudience } from './read-training.ts';

export const largestMaterial = 10 * 1024 * 1024;

export interface NewMaterial {
  readonly title: string;
  readonly maker: string | null;
  readonly source: string | null;
  /** One of the two: an address, or a PDF. */
  readonly url: string | null;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

export type MaterialOutcome = 'done' | 'denied' | 'unknown' | 'one-of-two' | 'not-a-pdf';

/** Adds what one learns from. A file is what its bytes say, whatever its name. */
export async function addMaterial(
  ctx: Ctx,
  moduleId: string,
  { file, ...material }: NewMaterial,
  id = ctx.newId(),
): Promise<MaterialOutcome> {
  const permit = mayKeepTraining(ctx);
  if (permit === undefined) return 'denied';
  if ((material.url === null) === (file === undefined)) return 'one-of-two';
  if (
    file !== undefined &&
    (recogniseDocument(file.bytes) !== 'application/pdf' || file.bytes.length > largestMaterial)
  )
    return 'not-a-pdf';
  return transact(ctx, async (tx) => {
    if ((await readModule(tx, moduleId, 'writer')) === undefined) return 'unknown';
    const row = { ...material, id, moduleId, fileName: file?.name ?? null };
    if (await insertMaterial(tx, permit, row, file?.bytes, ctx.now))
      await recordAudit(tx, ctx, 'training-material-kept', 'training-module', moduleId);
    return 'done';
  });
}

export async function removeMaterial(ctx: Ctx, moduleId: string, id: string): Promise<MaterialOutcome> {
  const permit = mayKeepTraining(ctx);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await deleteMaterial(tx, permit, moduleId, id))) return 'unknown';
    await recordAudit(tx, ctx, 'training-material-kept', 'training-module', moduleId);
    return 'done';
  });
}

/** A document, for whoever may read its module; no sign-in for those that are open. */
export function openMaterial(ctx: Ctx, moduleId: string, id: string): Promise<MaterialFile | undefined> {
  return read(ctx, async (tx) =>
    (await readModule(tx, moduleId, moduleAudience(ctx))) === undefined
      ? undefined
      : readMaterialFile(tx, moduleId, id),
  );
}
