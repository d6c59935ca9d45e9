import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayOpenAssessment } from '../policy.ts';
import { lockAssessment } from './assessment-store.ts';
import { viewOwn } from './read-assessments.ts';
import { insertTold } from './told-assessment-store.ts';

export type TellOutcome = 'told' | 'denied' | 'unknown' | 'open' | 'not-said' | 'nothing-to-say';

/** A city tells everybody what may be said of a self-assessment that is closed: the same as whoever has its link reads, skill by skill. Twice is once. */
export async function tellAssessment(ctx: Ctx, id: string): Promise<TellOutcome> {
  const permit = mayOpenAssessment(ctx);
  if (permit === undefined || ctx.municipality.kind === 'lab') return 'denied';
  return transact<TellOutcome>(ctx, async (tx) => {
    await lockAssessment(tx, id);
    const view = await viewOwn(tx, ctx, id);
    if (view === undefined) return 'unknown';
    const { assessment, results } = view;
    if (results === undefined) return 'open';
    // Its form did not say that the others might read of it.
    if (!assessment.mayBeTold) return 'not-said';
    if (results.every(({ reading }) => reading.kind === 'too-few')) return 'nothing-to-say';
    const told = await insertTold(tx, permit, {
      assessmentId: id,
      moduleId: assessment.moduleId,
      madeUp: assessment.madeUp,
      publishedAt: ctx.now,
      publishedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : undefined,
      skills: results.map(({ skill, reading }) => ({ skill: skill.code, reading })),
    });
    if (told) await recordAudit(tx, ctx, 'training-assessment-told', 'training-assessment', id);
    return 'told';
  });
}
