import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayKeepTraining } from '../policy.ts';
import { insertSkill, setSkillRetired, type AddedSkill } from './skill-store.ts';

export type SkillOutcome = 'done' | 'denied' | 'unknown';

/** Adds a skill of the lab's own beside the catalogue. `id` makes its code: the same form sent twice makes one. */
export async function addSkill(
  ctx: Ctx,
  id: string,
  skill: Omit<AddedSkill, 'code' | 'retired'>,
): Promise<SkillOutcome> {
  const permit = mayKeepTraining(ctx);
  if (permit === undefined) return 'denied';
  return transact<SkillOutcome>(ctx, async (tx) => {
    if (await insertSkill(tx, permit, { ...skill, code: `added-${id}` }, ctx.now))
      await recordAudit(tx, ctx, 'training-skill-kept', 'municipality', ctx.municipality.tenantId);
    return 'done';
  });
}

/** Takes a skill out of use, or back into it; what worked on it still names it. */
export async function retireSkill(ctx: Ctx, code: string, retired: boolean): Promise<SkillOutcome> {
  const permit = mayKeepTraining(ctx);
  if (permit === undefined) return 'denied';
  return transact<SkillOutcome>(ctx, async (tx) => {
    if (!(await setSkillRetired(tx, permit, code, retired))) return 'unknown';
    await recordAudit(tx, ctx, 'training-skill-kept', 'municipality', ctx.municipality.tenantId);
    return 'done';
  });
}
