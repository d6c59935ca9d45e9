import { sql } from 'kysely';
import type { Ctx } from '../../src/features/context.ts';
import { findGroups, joinGroup, leaveGroup, openGroup, tellLeftOut } from '../../src/features/forming/public.ts';
import type { GivenYes } from '../../src/features/forming/model.ts';
import { answerProposal, leavePool, runPoolingNow } from '../../src/features/pools/public.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { withdrawRequest } from '../../src/features/requests/change/withdraw-request.ts';
import { read } from '../../src/features/context.ts';

/** Draws from 0 to below `most`. */
export type Dice = (most: number) => number;

interface Seen {
  readonly requests: readonly {
    readonly id: string;
    readonly poolId: string | null;
    /** Groups whose hour is among its own. */
    readonly suits: readonly string[];
  }[];
  readonly groups: readonly string[];
}

/** What somebody who plays at random can see of the city: ids alone. */
async function look(system: Ctx): Promise<Seen> {
  return read(system, async (tx) => {
    const requests = await sql<Seen['requests'][number]>`
      select r.id, (select m.pool_id from pool_member m where m.tenant_id = r.tenant_id and m.request_id = r.id and m.live) as "poolId",
        coalesce((select array_agg(g.id::text order by g.id) from forming_group g where g.status = 'open' and (g.from_slot is null
          or g.from_slot between (r.windows -> 0 ->> 'from')::int and (r.windows -> 0 ->> 'to')::int - 4)), '{}') as suits
      from request r order by r.id`.execute(tx);
    const groups = await sql<{ id: string }>`select id from forming_group where status = 'open' order by id`.execute(
      tx,
    );
    return { requests: requests.rows, groups: groups.rows.map(({ id }) => id) };
  });
}

function aYes(dice: Dice): GivenYes {
  const least = 2 + dice(2);
  return {
    maxCents: 500 + 100 * dice(12),
    startBy: dice(8) === 0 ? '2026-11-26' : null,
    leastFamilies: least,
    mostFamilies: least + 1 + dice(4),
    notAsBefore: dice(3) === 0,
  };
}

/** One thing that one family, or the night, does at random. Returns what it was, for the count of what was tried. */
export async function actOnce(system: Ctx, dice: Dice): Promise<string> {
  const { requests, groups } = await look(system);
  const request = requests[dice(requests.length)];
  if (request === undefined) return 'nobody';
  const as: Ctx = { ...system, actor: { kind: 'resident', requestId: request.id } };
  const what = dice(20);
  if (request.poolId !== null && what < 14) {
    const answer = what < 12 ? 'accepted' : 'declined';
    return `answer ${(await answerProposal(as, { poolId: request.poolId, requestId: request.id, answer })).kind}`;
  }
  if (what < 11) {
    const groupId = request.suits[dice(request.suits.length)] ?? groups[0] ?? '';
    if (groupId === '') return `open ${(await openGroup(as, request)).kind}`;
    const yes = dice(3) === 0 ? null : aYes(dice);
    return `join ${(await joinGroup(as, { requestId: request.id, groupId, yes })).kind}`;
  }
  if (what < 14) return `leave ${await leaveGroup(as, request.id)}`;
  if (what < 17) return groups.length < 10 ? `open ${(await openGroup(as, request)).kind}` : 'enough';
  if (what < 18)
    return dice(4) === 0 ? `withdraw ${await withdrawRequest(as, withoutGroups({ leavePool }), request.id)}` : 'stay';
  return dice(12) === 0 ? night(system) : 'sleep';
}

/** A run with what follows it. The clock moves by itself, so that the last run is the last. */
async function night(system: Ctx): Promise<string> {
  const later = { ...system, now: new Date(system.now.getTime() + Math.floor(performance.now())) };
  const outcome = await runPoolingNow(later, { secondsToSolve: 1 });
  if (outcome.runId !== undefined && outcome.kind === 'done') await findGroups(later, outcome.runId);
  await tellLeftOut(later);
  return `night ${outcome.kind}`;
}
