import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import type { Reading } from '../figures/reading.ts';
import type { SectionState } from '../model.ts';
import { sayWhatBecame } from '../contribute/say-what-became.ts';
import { mayWriteReport } from '../policy.ts';
import { decideReading, deleteSection, moveSection, readSection } from '../report-store.ts';
import type { SaveOutcome, SectionAsRead } from './save-section.ts';
import { stepsFrom } from './steps.ts';
import { approvalOf } from './who-approves.ts';

/** Hands a section on: to review, back to its writers, or approved, by somebody else than who wrote it. What the system loads was read elsewhere. */
export async function handOn(ctx: Ctx, asRead: SectionAsRead, state: SectionState): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    const section = await readSection(tx, asRead.id);
    if (section === undefined) return { kind: 'unknown' };
    if (ctx.actor.kind !== 'system') {
      if (!stepsFrom[section.state].includes(state)) return { kind: 'meanwhile' };
      if (state === 'approved' && (await approvalOf(tx, ctx, section)).kind === 'others') return { kind: 'own-text' };
    }
    const moved = await moveSection(tx, permit, asRead, state, { at: ctx.now, by: actorId(ctx.actor) ?? null });
    if (!moved) return { kind: 'meanwhile' };
    await recordAudit(
      tx,
      ctx,
      state === 'approved' ? 'report-approved' : 'report-handed-on',
      'report-section',
      asRead.id,
    );
    if (state !== 'review')
      await sayWhatBecame(tx, ctx, permit, section, state === 'approved' ? 'approved' : 'returned');
    return { kind: 'saved' };
  });
}

/** Takes a section out of the draft. Published versions keep it. */
export async function removeSection(ctx: Ctx, id: string): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    const section = await readSection(tx, id);
    if (section === undefined || !(await deleteSection(tx, permit, id))) return { kind: 'unknown' };
    await sayWhatBecame(tx, ctx, permit, section, 'removed');
    await recordAudit(tx, ctx, 'report-section-removed', 'report-section', id);
    return { kind: 'saved' };
  });
}

/** Lets a sentence say what its figure says now, or keep what it said, with its day. */
export async function decideFigure(
  ctx: Ctx,
  sectionId: string,
  { reference, keep }: { readonly reference: string; readonly keep: boolean },
  figures: ReadonlyMap<string, Reading>,
): Promise<SaveOutcome> {
  const permit = mayWriteReport(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const now = figures.get(reference);
  if (now === undefined) return { kind: 'unknown' };
  return transact(ctx, async (tx): Promise<SaveOutcome> => {
    const section = await readSection(tx, sectionId);
    if (section?.readings[reference] === undefined) return { kind: 'unknown' };
    await decideReading(tx, permit, sectionId, { now, keep }, ctx.now);
    await recordAudit(tx, ctx, 'report-figure-decided', 'report-section', sectionId);
    return { kind: 'saved' };
  });
}
