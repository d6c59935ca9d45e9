import { createHash } from 'node:crypto';
import type { Tx } from '../../../../platform/db/database.ts';
import type { TakenDocument } from '../../../../platform/files/take-document.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { actorId, recordAudit } from '../../../people/public.ts';
import { lockExperiment } from '../../experiment-store.ts';
import type { Origin } from '../../model.ts';
import { mayPlan, mayReadExperiments, type LabPermit } from '../../policy.ts';
import {
  copyForms,
  deleteForm,
  insertForm,
  readFormFile,
  readForms,
  readPublishedFile,
  readPublishedForms,
} from './form-store.ts';
import { mostForms, type FormFile, type StoredForm } from './model.ts';

export type AttachOutcome = 'attached' | 'denied' | 'unknown' | 'too-many';

/** Attaches a file to the sheet of an experiment: the city's own until the sheet is published. */
export async function attachForm(
  ctx: Ctx,
  experimentId: string,
  { title, document }: { readonly title: string; readonly document: TakenDocument },
): Promise<AttachOutcome> {
  const permit = mayPlan(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx): Promise<AttachOutcome> => {
    // Held, so that two who attach at once are counted one after the other.
    if ((await lockExperiment(tx, experimentId)) === undefined) return 'unknown';
    if ((await readForms(tx, experimentId)).length >= mostForms) return 'too-many';
    await insertForm(tx, permit, {
      ...document,
      id: ctx.newId(),
      experimentId,
      title,
      digest: createHash('sha256').update(document.bytes).digest(),
      at: ctx.now,
      by: actorId(ctx.actor),
    });
    await recordAudit(tx, ctx, 'model-form-attached', 'experiment', experimentId);
    return 'attached';
  });
}

export type RemoveOutcome = 'removed' | 'denied' | 'unknown';

/** Takes a file away at once, from everybody as well: a name may have been left in it. */
export async function removeForm(ctx: Ctx, experimentId: string, id: string): Promise<RemoveOutcome> {
  const permit = mayPlan(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx): Promise<RemoveOutcome> => {
    if ((await lockExperiment(tx, experimentId)) === undefined) return 'unknown';
    if (!(await deleteForm(tx, permit, experimentId, id))) return 'unknown';
    await recordAudit(tx, ctx, 'model-form-removed', 'experiment', experimentId);
    return 'removed';
  });
}

/** The files of an experiment, for the city's own people. */
export function formsOf(ctx: Ctx, experimentId: string): Promise<FormFile[]> {
  return mayReadExperiments(ctx.actor) ? read(ctx, (tx) => readForms(tx, experimentId)) : Promise.resolve([]);
}

export function openForm(ctx: Ctx, experimentId: string, id: string): Promise<StoredForm | undefined> {
  if (!mayReadExperiments(ctx.actor)) return Promise.resolve(undefined);
  return read(ctx, (tx) => readFormFile(tx, experimentId, id));
}

/** A file of a published model: open to everybody. */
export function openPublishedForm(
  ctx: Ctx,
  slug: string,
  modelId: string,
  id: string,
): Promise<StoredForm | undefined> {
  return read(ctx, (tx) => readPublishedFile(tx, slug, modelId, id));
}

/** Copies what a model has into the experiment that starts from it, in the same transaction: from then on they are the city's own. */
export async function adoptForms(
  tx: Tx,
  ctx: Ctx,
  permit: LabPermit<'plan'>,
  experimentId: string,
  origin: Origin,
): Promise<void> {
  const published = await readPublishedForms(tx, origin);
  const copies = published.map(({ id }) => ({ of: id, id: ctx.newId() }));
  await copyForms(tx, permit, { experimentId, origin, copies, at: ctx.now, by: actorId(ctx.actor) });
}
