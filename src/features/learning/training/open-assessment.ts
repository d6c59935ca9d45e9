import { mostSkills, skillsVersion } from '../../../domain/training/skills.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayCleanLearning, mayOpenAssessment } from '../policy.ts';
import {
  insertAssessment,
  lockAssessment,
  readAssessment,
  readOverdue,
  replaceLink,
  setStage,
} from './assessment-store.ts';
import { readModule } from './module-store.ts';
import { nameSkills } from './name-skills.ts';
import { readAddedSkills } from './skill-store.ts';

const dayMs = 86_400_000;
/** A self-assessment that nobody closes closes by itself; first answers wait no longer. */
export const assessmentDays = 365;

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly id: string; readonly token: string }
  | { readonly kind: 'denied' | 'unknown' | 'no-skills' };

/** Opens a self-assessment of a module, or of the whole programme. Its link is told once: only its hash is kept, and it is the key of pairing. */
export async function openAssessment(
  ctx: Ctx,
  moduleId: string | null,
  { id = ctx.newId(), madeUp = false }: { readonly id?: string; readonly madeUp?: boolean } = {},
): Promise<OpenOutcome> {
  const permit = mayOpenAssessment(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact<OpenOutcome>(ctx, async (tx) => {
    const skills = await skillsToAsk(tx, ctx, moduleId);
    if (skills === undefined) return { kind: 'unknown' };
    if (skills.length === 0) return { kind: 'no-skills' };
    const token = ctx.newToken();
    const opened = await insertAssessment(tx, permit, {
      id,
      moduleId,
      skills,
      catalogueVersion: skillsVersion,
      madeUp,
      tokenHash: hashToken(token),
      openedAt: ctx.now,
      endsAt: new Date(ctx.now.getTime() + assessmentDays * dayMs),
    });
    if (!opened) return { kind: 'unknown' };
    await recordAudit(tx, ctx, 'training-assessment-kept', 'training-assessment', id);
    return { kind: 'opened', id, token };
  });
}

type Tx = Parameters<typeof readModule>[0];

/** A module asks about its own skills, the whole programme about all that are in use. */
async function skillsToAsk(tx: Tx, ctx: Ctx, moduleId: string | null): Promise<readonly string[] | undefined> {
  if (moduleId !== null) return (await readModule(tx, moduleId, 'staff'))?.skills;
  const all = nameSkills(ctx.language, await readAddedSkills(tx)).filter(({ retired }) => !retired);
  return all.slice(0, mostSkills).map(({ code }) => code);
}

export type MoveOutcome = 'done' | 'denied' | 'unknown';

/** From before to after, and from there to the end. There is no way back: a result that is read once cannot be subtracted from another. */
export async function moveAssessment(ctx: Ctx, id: string, to: 'after' | 'closed'): Promise<MoveOutcome> {
  const permit = mayOpenAssessment(ctx);
  if (permit === undefined) return 'denied';
  return transact<MoveOutcome>(ctx, async (tx) => {
    await lockAssessment(tx, id);
    const found = await readAssessment(tx, id);
    if (found === undefined) return 'unknown';
    if (found.stage !== 'closed' && found.stage !== to) {
      await setStage(tx, permit, id, to);
      await recordAudit(tx, ctx, 'training-assessment-kept', 'training-assessment', id);
    }
    return 'done';
  });
}

/** Another link in place of one that was lost: what was answered stays, but can no longer be paired. Undefined where there is nothing to link to. */
export async function renewLink(ctx: Ctx, id: string): Promise<string | undefined> {
  const permit = mayOpenAssessment(ctx);
  if (permit === undefined) return undefined;
  return transact(ctx, async (tx) => {
    await lockAssessment(tx, id);
    if ((await readAssessment(tx, id)) === undefined) return undefined;
    const token = ctx.newToken();
    await replaceLink(tx, permit, id, hashToken(token));
    await recordAudit(tx, ctx, 'training-assessment-kept', 'training-assessment', id);
    return token;
  });
}

/** Closes what is over, and deletes first answers that still wait. */
export async function cleanAssessments(ctx: Ctx): Promise<number> {
  const permit = mayCleanLearning(ctx);
  if (permit === undefined) return 0;
  return transact(ctx, async (tx) => {
    const overdue = await readOverdue(tx, ctx.now);
    for (const id of overdue) {
      await setStage(tx, permit, id, 'closed');
      await recordAudit(tx, ctx, 'training-assessment-kept', 'training-assessment', id);
    }
    return overdue.length;
  });
}
