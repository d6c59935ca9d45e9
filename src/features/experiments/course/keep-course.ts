import { dateAt } from '../../../domain/schedule/today.ts';
import { checkReturn, type ReturnProblem, type SocialReturn } from '../../../domain/outcomes/social-return.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { insertNote, insertReturn, lockExperiment, updateEnd } from '../experiment-store.ts';
import type { Ending, NoteKind } from '../model.ts';
import { mayNote, mayRegister } from '../policy.ts';

export interface GivenNote {
  readonly key: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly notedOn: string;
}

export type KeepOutcome = 'kept' | 'denied' | 'unknown';

/** Adds a line to the diary, or one of what was learned, achieved, not achieved, hoped for. Notes are kept as they were written. */
export async function addNote(ctx: Ctx, id: string, note: GivenNote): Promise<KeepOutcome> {
  const permit = mayNote(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if ((await lockExperiment(tx, id)) === undefined) return 'unknown';
    const { key, ...said } = note;
    await insertNote(tx, permit, { ...said, id: key, experimentId: id, at: ctx.now, accountId: actorId(ctx.actor) });
    await recordAudit(tx, ctx, 'experiment-noted', 'experiment', id);
    return 'kept';
  });
}

/** Keeps the assumptions of the social return as the next version. */
export async function keepReturn(
  ctx: Ctx,
  id: string,
  assumptions: SocialReturn,
): Promise<KeepOutcome | { readonly problems: readonly ReturnProblem[] }> {
  const permit = mayNote(ctx.actor);
  if (permit === undefined) return 'denied';
  const problems = checkReturn(assumptions);
  if (problems.length > 0) return { problems };
  return transact(ctx, async (tx) => {
    if ((await lockExperiment(tx, id)) === undefined) return 'unknown';
    await insertReturn(tx, permit, id, assumptions, { at: ctx.now, accountId: actorId(ctx.actor) });
    await recordAudit(tx, ctx, 'experiment-changed', 'experiment', id);
    return 'kept';
  });
}

/** Ends an experiment: as it was meant to, or stopped before, with the reason. */
export async function endExperiment(
  ctx: Ctx,
  id: string,
  how: Ending,
  reason: string,
): Promise<KeepOutcome | 'reason-needed'> {
  const permit = mayRegister(ctx.actor);
  if (permit === undefined) return 'denied';
  if (how === 'stopped' && reason === '') return 'reason-needed';
  return transact(ctx, async (tx) => {
    const experiment = await lockExperiment(tx, id);
    if (experiment === undefined || experiment.ended !== undefined) return 'unknown';
    await updateEnd(tx, permit, id, { on: dateAt(ctx.now), how, reason: reason === '' ? null : reason });
    await recordAudit(tx, ctx, 'experiment-ended', 'experiment', id);
    return 'kept';
  });
}
