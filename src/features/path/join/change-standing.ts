import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { programmeNow } from '../lab/programme.ts';
import type { Standing } from '../model.ts';
import { mayKeepPath } from '../policy.ts';
import { sharePath } from '../share-path.ts';
import { copySteps, readSteps } from '../steps/step-store.ts';
import { insertMembership, lockPath, readMemberships } from './membership-store.ts';
import { possibleStandings } from './possible-standings.ts';

export type StandingOutcome =
  | { readonly kind: 'done' | 'denied' | 'not-possible' }
  /** Before the day of the last change. */
  | { readonly kind: 'too-early'; readonly last: string }
  /** A day to come: the lab would tell it as if it were so, and no step could move before it. */
  | { readonly kind: 'not-yet' };

/** The city joins, pauses, comes back or leaves; the first time it joins, the programme's steps become its own. */
export async function changeStanding(
  ctx: Ctx,
  { kind, on, reason }: { readonly kind: Standing; readonly on: string; readonly reason: string },
): Promise<StandingOutcome> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    await lockPath(tx);
    const last = (await readMemberships(tx)).at(-1);
    if (!possibleStandings(last?.kind).includes(kind)) return { kind: 'not-possible' };
    if (on > dateAt(ctx.now)) return { kind: 'not-yet' };
    if (last !== undefined && on < last.on) return { kind: 'too-early', last: last.on };
    const by = ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined;
    await insertMembership(permit, tx, { number: (last?.number ?? 0) + 1, kind, on, reason, at: ctx.now, by });
    if ((await readSteps(tx)).length === 0) {
      const { phases } = await programmeNow(tx);
      const steps = phases.flatMap((phase) =>
        phase.steps.map((step) => ({ ...step, id: ctx.newId(), phase: Number(phase.code) })),
      );
      await copySteps(permit, tx, steps, { on, at: ctx.now, by });
    }
    await sharePath(permit, tx, ctx);
    await recordAudit(tx, ctx, 'path-standing-changed', 'municipality', ctx.municipality.tenantId);
    return { kind: 'done' };
  });
}
