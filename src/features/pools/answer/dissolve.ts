import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { letterAnswered } from '../../requests/public.ts';
import type { EndReason } from '../model.ts';
import { moveFamilies } from '../move-families.ts';
import type { TellingPermit } from '../offers/letter/link-store.ts';
import { tellNotStarted } from '../offers/outcome/tell-not-started.ts';
import { readPool } from '../pool-record-store.ts';
import { tellProvider } from '../tell/tell-provider.ts';
import { tellProviderStopped } from '../tell/tell-provider-stopped.ts';
import { tellEnded } from '../tell/tell-ended.ts';
import { endPool, type LockedPool } from './answer-store.ts';

export interface Ending {
  readonly reason: EndReason;
  /** Who said no or left: it knows already, and is told nothing. */
  readonly by?: string;
  /** Where the one who left goes is decided by who lets it go. */
  readonly byLeaves?: boolean;
}

/** Ends a group: its families wait again, in their place, and the others are told, never because of whom. */
export async function dissolve(
  permit: TellingPermit,
  tx: Tx,
  ctx: Ctx,
  pool: LockedPool,
  { reason, by, byLeaves }: Ending,
): Promise<void> {
  const families = pool.members.flatMap(({ requestId, live }) => (live ? [requestId] : []));
  const others = families.filter((requestId) => requestId !== by);
  await tellNotStarted(permit, tx, ctx, pool);
  const ran = pool.status === 'running' ? await readPool(tx, pool.id) : undefined;
  if (ran !== undefined) await tellProvider(permit, tx, ctx, ran, { kind: 'ended', key: reason, why: reason });
  await endPool(permit, tx, pool.id, reason, ctx.now);
  await moveFamilies(tx, ctx, byLeaves === true ? others : families, ['proposed', 'agreed'], 'waiting');
  if (by !== undefined) await letterAnswered(tx, ctx, by, 'group');
  await recordAudit(tx, ctx, 'pool-dissolved', 'pool', pool.id);
  await (reason === 'provider-stopped'
    ? tellProviderStopped(tx, ctx, pool, others)
    : tellEnded(tx, ctx, pool.id, others));
}
