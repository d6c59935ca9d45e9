import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { insertComment, settleComment } from '../comment-store.ts';
import { mayWriteReport } from '../policy.ts';
import { readSection } from '../report-store.ts';
import type { SaveOutcome } from './save-section.ts';

/** Leaves a remark for whoever works on the section. */
export async function commentOnSection(
  ctx: Ctx,
  comment: { readonly id: string; readonly sectionId: string; readonly text: string },
): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    if ((await readSection(tx, comment.sectionId)) === undefined) return { kind: 'unknown' };
    await insertComment(tx, permit, comment, { at: ctx.now, by: actorId(ctx.actor) ?? null });
    await recordAudit(tx, ctx, 'report-commented', 'report-section', comment.sectionId);
    return { kind: 'saved' };
  });
}

export async function settleRemark(ctx: Ctx, sectionId: string, id: string): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    if (!(await settleComment(tx, permit, id, ctx.now))) return { kind: 'unknown' };
    await recordAudit(tx, ctx, 'report-commented', 'report-section', sectionId);
    return { kind: 'saved' };
  });
}
