// Pools of the plan that a newcomer can join as they are, and those that it misses by one hurdle.
import type { PoolingInstance } from '../instance.ts';
import { metres } from '../metres.ts';
import { findHurdles } from './find-hurdles.ts';
import { FARTHEST_METRES } from './fit.ts';
import type { Hurdle, NearMiss, PoolToJoin } from './fit.ts';
import type { Household } from './household.ts';
import type { KnownPool } from './known-pool.ts';

export type Joins = { readonly toJoin: readonly PoolToJoin[]; readonly misses: readonly NearMiss[] };

/** The best pools to join, at most `most`, and every pool that is missed by one hurdle. */
export function joinPools(
  { rules }: PoolingInstance,
  running: readonly KnownPool[],
  newcomer: Household,
  most: number,
): Joins {
  const toJoin: PoolToJoin[] = [];
  const misses: NearMiss[] = [];
  for (const pool of running) {
    const hurdles = findHurdles(rules, pool, newcomer);
    if (hurdles === 'must-not-meet') continue;
    const [hurdle, second] = hurdles;
    if (hurdle === undefined) toJoin.push(describe(rules.pointsPerWeight, pool, newcomer));
    else if (second === undefined && isNear(hurdle)) misses.push({ hurdle, pool: pool.at });
  }
  toJoin.sort((a, b) => b.gain - a.gain || a.metres - b.metres || a.pool - b.pool);
  return { toJoin: toJoin.slice(0, most), misses };
}

function isNear(hurdle: Hurdle): boolean {
  return hurdle.code !== 'too-far' || hurdle.metres <= FARTHEST_METRES;
}

function describe(pointsPerWeight: number, running: KnownPool, { request }: Household): PoolToJoin {
  const { operator, members, seats: now } = running;
  const seats = now + request.seats;
  const [centsNow, cents] = [operator.cents[now - 1] ?? 0, operator.cents[seats - 1] ?? 0];
  const hours = (request.slots * request.days) / 2;
  return {
    pool: running.at,
    gain: pointsPerWeight * request.weight - (cents - centsNow) * hours,
    metres: metres(request, running.point),
    seats,
    share: { request: request.id, seats: request.seats, hourlyCents: (cents * request.seats) / seats },
    hourlyCentsAlone: request.soloCents * request.seats,
    present: members.map((member) => {
      const hourlyCentsNow = (centsNow * member.seats) / now;
      return { request: member.id, seats: member.seats, hourlyCents: (cents * member.seats) / seats, hourlyCentsNow };
    }),
  };
}
