import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { firstProgramme } from '../first-programme.ts';
import type { Programme, ProgrammePhase } from '../model.ts';
import { mayWriteProgramme } from '../policy.ts';
import { insertProgramme, readLastProgramme } from './programme-store.ts';

/** The programme that holds now: the lab's last version, or the one that WILL began with. */
export async function programmeNow(tx: Tx): Promise<Programme> {
  return (await readLastProgramme(tx)) ?? firstProgramme;
}

export function readProgramme(ctx: Ctx): Promise<Programme> {
  return read(ctx, programmeNow);
}

export type ProgrammeOutcome = 'published' | 'overtaken' | 'denied';

/** Publishes the next version of the lab's programme. Cities that have joined keep their copies; those that join take this one. */
export async function publishProgramme(
  ctx: Ctx,
  seen: number,
  phases: readonly ProgrammePhase[],
  reason: string,
): Promise<ProgrammeOutcome> {
  const permit = mayWriteProgramme(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const { version } = await programmeNow(tx);
    if (version !== seen) return 'overtaken';
    const by = ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined;
    const isNew = await insertProgramme(permit, tx, { version: version + 1, phases, reason, at: ctx.now, by });
    if (!isNew) return 'overtaken';
    await recordAudit(tx, ctx, 'programme-published', 'municipality', ctx.municipality.tenantId);
    return 'published';
  });
}
