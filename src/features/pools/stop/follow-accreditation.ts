import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { fallOffers } from '../offers/offer-store.ts';
import { lockPool, type LockedPool } from '../answer/answer-store.ts';
import { dissolve } from '../answer/dissolve.ts';
import type { StopCause } from '../model.ts';
import { mayStopGroups, type PoolPermit } from '../policy.ts';
import { lockPooling } from '../run/run-store.ts';
import { tellResumed, tellStopped } from '../tell/tell-stopped.ts';
import { endStop, insertStop, livePoolsOf, type AffectedPool } from './stop-store.ts';

export interface AccreditationChange {
  readonly providerId: string;
  /** Why it does not hold, for groups that stand still from now on. */
  readonly cause: StopCause;
  /** It will not hold again: groups that run are closed, and their families wait for another. */
  readonly forGood: boolean;
}

/** What became of a provider's groups. */
export interface FollowedGroups {
  readonly withdrawn: readonly string[];
  readonly stopped: readonly string[];
  readonly resumed: readonly string[];
  readonly closed: readonly string[];
}

/**
 * Brings a provider's groups in line with its accreditation, in the transaction that changed it: its offers fall, proposals
 * and agreements that are not signed are withdrawn, groups that run stand still and say why, and go on when it holds again. Called twice it does nothing the second time.
 *
 * Waits for a run that is writing its proposals, and is waited for: a run that writes after it looks at operators again.
 * All groups are held before the first request is touched.
 */
export async function followAccreditation(tx: Tx, ctx: Ctx, change: AccreditationChange): Promise<FollowedGroups> {
  const permit = mayStopGroups(ctx.actor);
  if (permit === undefined) throw new Error(`an actor of kind ${ctx.actor.kind} stops no group`);
  await lockPooling(tx);
  await fallOffers(permit, tx, change.providerId, dateAt(ctx.now));
  const found = await livePoolsOf(tx, change.providerId, dateAt(ctx.now));
  const locked = new Map<string, LockedPool>();
  for (const { id } of found) {
    const pool = await lockPool(tx, id);
    if (pool !== undefined) locked.set(id, pool);
  }
  const done = { withdrawn: [], stopped: [], resumed: [], closed: [] } as Record<keyof FollowedGroups, string[]>;
  for (const affected of found) {
    const pool = locked.get(affected.id);
    if (pool === undefined) continue;
    const became = decideFollow({ ...affected, status: pool.status }, change.forGood);
    if (became === 'nothing') continue;
    await follow[became](permit, tx, ctx, pool, change.cause);
    done[became].push(pool.id);
  }
  return done;
}

/** What becomes of one group. `status` is that of the held row: an answer may have started or ended it meanwhile. */
export function decideFollow(
  pool: Pick<AffectedPool, 'holds' | 'stopped' | 'othersMayServe'> & { readonly status: LockedPool['status'] },
  forGood: boolean,
): keyof FollowedGroups | 'nothing' {
  if (pool.status === 'dissolved' || pool.status === 'closed') return 'nothing';
  if (pool.holds) return pool.stopped ? 'resumed' : 'nothing';
  if (pool.status === 'proposed' || pool.status === 'agreed') return 'withdrawn';
  // Its own offer has fallen; the group goes on with those of others.
  if (pool.status === 'offers') return pool.othersMayServe ? 'nothing' : 'withdrawn';
  if (forGood) return 'closed';
  return pool.stopped ? 'nothing' : 'stopped';
}

type Follow = (permit: PoolPermit<'stop'>, tx: Tx, ctx: Ctx, pool: LockedPool, cause: StopCause) => Promise<void>;

const end: Follow = async (permit, tx, ctx, pool) => {
  await endStop(permit, tx, pool.id, ctx.now);
  await dissolve(permit, tx, ctx, pool, { reason: 'provider-stopped' });
};

const follow: Readonly<Record<keyof FollowedGroups, Follow>> = {
  withdrawn: end,
  closed: end,
  stopped: async (permit, tx, ctx, pool, cause) => {
    await insertStop(permit, tx, pool.id, cause, ctx.now);
    await recordAudit(tx, ctx, 'pool-stopped', 'pool', pool.id);
    await tellStopped(tx, ctx, pool, cause);
  },
  resumed: async (permit, tx, ctx, pool) => {
    await endStop(permit, tx, pool.id, ctx.now);
    await recordAudit(tx, ctx, 'pool-resumed', 'pool', pool.id);
    await tellResumed(tx, ctx, pool);
  },
};
