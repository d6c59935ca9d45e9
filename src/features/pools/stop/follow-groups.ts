import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool, type LockedPool } from '../answer/answer-store.ts';
import { dissolve } from '../answer/dissolve.ts';
import { dropChange } from '../changes/drop-change.ts';
import { seekSubstitute, type Sought } from '../changes/seek-substitute.ts';
import { daysStopped, type StopCause } from '../model.ts';
import type { PoolPermit } from '../policy.ts';
import type { RunningPermit } from '../running-policy.ts';
import { readPool } from '../pool-record-store.ts';
import { tellProvider, type ProviderNews } from '../tell/tell-provider.ts';
import { tellResumed, tellStopped } from '../tell/tell-stopped.ts';
import { endStop, insertStop, type AffectedPool } from './stop-store.ts';

/** What became of groups whose provider or operator may, or may not, give them. */
export interface FollowedGroups {
  readonly withdrawn: readonly string[];
  readonly stopped: readonly string[];
  readonly resumed: readonly string[];
  readonly closed: readonly string[];
}

export interface Followed extends FollowedGroups {
  /** Of each group that stopped: who was proposed in the other's place. */
  readonly sought: readonly Sought[];
}

export interface FollowPermits {
  readonly stop: PoolPermit<'stop'>;
  readonly change: RunningPermit<'change'>;
}

export interface HowToFollow {
  /** Why they do not hold, for groups that stand still from now on. */
  readonly cause: StopCause;
  /** From when; now, or later. */
  readonly since: Date;
  /** It will not hold again: groups that run are closed, and their families wait for another. */
  readonly forGood: boolean;
}

/**
 * Brings groups in line with who gives them: proposals and agreements that are not signed are withdrawn, groups that run stand still,
 * say why and until when, and somebody is sought to come instead; they go on when it holds again. The city's pooling lock is held. All
 * groups are held before the first request is touched.
 */
export async function followGroups(
  permits: FollowPermits,
  tx: Tx,
  ctx: Ctx,
  found: readonly AffectedPool[],
  how: HowToFollow,
): Promise<Followed> {
  const locked = new Map<string, LockedPool>();
  for (const { id } of found) {
    const pool = await lockPool(tx, id);
    if (pool !== undefined) locked.set(id, pool);
  }
  const done = { withdrawn: [], stopped: [], resumed: [], closed: [] } as Record<keyof FollowedGroups, string[]>;
  for (const affected of found) {
    const pool = locked.get(affected.id);
    if (pool === undefined) continue;
    const became = decideFollow({ ...affected, status: pool.status }, how.forGood);
    if (became === 'nothing') continue;
    await follow[became](permits, tx, ctx, pool, how);
    done[became].push(pool.id);
  }
  // When all have stopped: nobody of them is proposed to another.
  const sought: Sought[] = [];
  for (const id of done.stopped) {
    const one = await seekSubstitute(permits.change, tx, ctx, id);
    if (one !== undefined) sought.push(one);
  }
  return { ...done, sought };
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

async function tellOwnProvider(
  permit: PoolPermit<'stop'>,
  tx: Tx,
  ctx: Ctx,
  { id }: LockedPool,
  news: ProviderNews,
): Promise<void> {
  const pool = await readPool(tx, id);
  if (pool !== undefined) await tellProvider(permit, tx, ctx, pool, news);
}

type Follow = (permits: FollowPermits, tx: Tx, ctx: Ctx, pool: LockedPool, how: HowToFollow) => Promise<void>;

const end: Follow = async ({ stop, change }, tx, ctx, pool) => {
  await dropChange(change, tx, ctx, pool.id, 'overtaken');
  await endStop(stop, tx, pool.id, ctx.now);
  await dissolve(stop, tx, ctx, pool, { reason: 'provider-stopped' });
};

const follow: Readonly<Record<keyof FollowedGroups, Follow>> = {
  withdrawn: end,
  closed: end,
  stopped: async ({ stop: permit }, tx, ctx, pool, { cause, since }) => {
    const until = todayAt(since) + daysStopped;
    await insertStop(permit, tx, pool.id, { cause, since, until });
    await recordAudit(tx, ctx, 'pool-stopped', 'pool', pool.id);
    const stop = { cause, since, until };
    await tellStopped(tx, ctx, pool, stop);
    await tellOwnProvider(permit, tx, ctx, pool, { kind: 'stopped', key: String(ctx.now.getTime()), stop });
  },
  resumed: async ({ stop, change }, tx, ctx, pool) => {
    await dropChange(change, tx, ctx, pool.id, 'overtaken', ['substitute']);
    await endStop(stop, tx, pool.id, ctx.now);
    await recordAudit(tx, ctx, 'pool-resumed', 'pool', pool.id);
    await tellResumed(tx, ctx, pool);
    await tellOwnProvider(stop, tx, ctx, pool, { kind: 'resumed', key: String(ctx.now.getTime()) });
  },
};
