import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readMeeting } from '../meetings/meeting-store.ts';
import { mayKeepTraining } from '../policy.ts';
import type { ModuleText } from './model.ts';
import { insertModule, readModule, updateModule } from './module-store.ts';
import { knowsSkills } from './skill-store.ts';

export type KeepModuleOutcome =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'denied' | 'unknown' | 'changed-meanwhile' | 'no-meeting' | 'no-skill' };

/** Adds a module to the lab's programme. The form's own key is its id: the same form sent twice makes one. */
export async function addModule(
  ctx: Ctx,
  text: ModuleText,
  { id = ctx.newId(), madeUp = false }: { readonly id?: string; readonly madeUp?: boolean } = {},
): Promise<KeepModuleOutcome> {
  const permit = mayKeepTraining(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    if (!(await isOwnMeeting(tx, ctx, text.meetingId))) return { kind: 'no-meeting' };
    if (!(await knowsSkills(tx, text.skills))) return { kind: 'no-skill' };
    if (await insertModule(tx, permit, { ...text, id, madeUp }))
      await recordAudit(tx, ctx, 'training-module-kept', 'training-module', id);
    return { kind: 'kept', id };
  });
}

/** Says a module anew, not over what somebody else has changed meanwhile. */
export async function changeModule(ctx: Ctx, id: string, seen: number, text: ModuleText): Promise<KeepModuleOutcome> {
  const permit = mayKeepTraining(ctx);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    if ((await readModule(tx, id, 'writer')) === undefined) return { kind: 'unknown' };
    if (!(await isOwnMeeting(tx, ctx, text.meetingId))) return { kind: 'no-meeting' };
    if (!(await knowsSkills(tx, text.skills))) return { kind: 'no-skill' };
    if (!(await updateModule(tx, permit, id, seen, text))) return { kind: 'changed-meanwhile' };
    await recordAudit(tx, ctx, 'training-module-kept', 'training-module', id);
    return { kind: 'kept', id };
  });
}

async function isOwnMeeting(tx: Parameters<typeof readMeeting>[0], ctx: Ctx, id: string | null): Promise<boolean> {
  return id === null || (await readMeeting(tx, id, 'staff'))?.hostId === ctx.municipality.tenantId;
}
