import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { readClusters } from '../clusters/cluster-store.ts';
import type { FigureText, Territory } from '../model.ts';
import { mayWriteDiagnosis } from '../policy.ts';
import { insertFigures } from './figure-store.ts';

export type FigureOutcome = 'recorded' | 'denied' | 'unknown';

/** Records figures of a cluster in a territory; what was known before stays as a version. */
export async function recordFigures(
  ctx: Ctx,
  clusterId: string,
  territory: Territory,
  figures: readonly FigureText[],
): Promise<FigureOutcome> {
  const permit = mayWriteDiagnosis(ctx.actor);
  if (permit === undefined) return 'denied';
  const by = ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined;
  return transact<FigureOutcome>(ctx, async (tx) => {
    if (!(await readClusters(tx)).some(({ id }) => id === clusterId)) return 'unknown';
    const rows = figures.map((figure) => ({ ...figure, id: ctx.newId(), clusterId, territory }));
    await insertFigures(permit, tx, rows, { at: ctx.now, by });
    await recordAudit(tx, ctx, 'diagnosis-changed', 'diagnosis', clusterId);
    return 'recorded';
  });
}
