import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import type { Cluster } from '../model.ts';
import { mayWriteDiagnosis } from '../policy.ts';
import { insertCluster } from './cluster-store.ts';

export type ClusterOutcome =
  { readonly kind: 'added'; readonly id: string } | { readonly kind: 'denied' } | { readonly kind: 'known' };

/** A group of people with a kind of need, in one of the four areas: the programme's or the city's own. */
export async function addCluster(ctx: Ctx, text: Omit<Cluster, 'id'>): Promise<ClusterOutcome> {
  const permit = mayWriteDiagnosis(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  const id = ctx.newId();
  const by = ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined;
  return transact<ClusterOutcome>(ctx, async (tx) => {
    if (!(await insertCluster(permit, tx, { ...text, id, at: ctx.now, by }))) return { kind: 'known' };
    await recordAudit(tx, ctx, 'diagnosis-changed', 'diagnosis', id);
    return { kind: 'added', id };
  });
}
