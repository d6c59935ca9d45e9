import { sql } from 'kysely';
import { read, type Ctx } from '../../src/features/context.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { readAgreement } from '../../src/features/pools/agreement/read-agreement.ts';
import { answerChange } from '../../src/features/pools/changes/answer-change.ts';
import { leaveGroup } from '../../src/features/pools/changes/leave-group.ts';
import { proposeChange } from '../../src/features/pools/changes/propose-change.ts';
import { readStaffChanges } from '../../src/features/pools/changes/read-change.ts';
import { answerProposal, keepGroups, leavePool, signAgreement } from '../../src/features/pools/public.ts';
import { pauseRequest } from '../../src/features/requests/pause/pause-request.ts';
import { resumeRequest } from '../../src/features/requests/pause/resume-request.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import type { Dice } from './forming-storm.ts';
import { manager } from './pools-scene.ts';

/** What somebody who plays at random can see of a family: where it stands, and what it is asked. */
export interface Standing {
  readonly id: string;
  readonly status: string;
  readonly poolId: string | null;
  readonly poolStatus: string | null;
  /** The change that it is asked about and has not answered. */
  readonly changeId: string | null;
  readonly agreement: number | null;
}

export interface City {
  readonly requests: readonly Standing[];
  readonly running: readonly string[];
}

export async function lookAtCity(system: Ctx): Promise<City> {
  return read(system, async (tx) => {
    const { rows } = await sql<Standing>`
      select r.id, r.status, p.id as "poolId", p.status as "poolStatus",
        (select c.id from pool_change c join pool_change_part part on part.change_id = c.id and part.request_id = r.id
          where c.ended_at is null and c.status = 'asked' and part.answer = 'pending' limit 1) as "changeId",
        (select max(version) from pool_agreement a where a.pool_id = p.id) as agreement
      from request r left join pool_member m on m.request_id = r.id and m.live left join pool p on p.id = m.pool_id
      order by r.id`.execute(tx);
    const running = await sql<{ id: string }>`select id from pool where status = 'running' order by id`.execute(tx);
    return { requests: rows, running: running.rows.map(({ id }) => id) };
  });
}

/** Days pass for everybody at once. */
export interface Days {
  passed: number;
}

const msPerDay = 86_400_000;
const hooks = withoutGroups({ leavePool });

/** One thing that one family, the staff or a day does at random to groups that run. Returns what it was. */
export async function moveOnce(start: Ctx, days: Days, dice: Dice): Promise<string> {
  const system: Ctx = { ...start, now: new Date(start.now.getTime() + days.passed * msPerDay + performance.now()) };
  const { requests, running } = await lookAtCity(system);
  const family = requests[dice(requests.length)];
  const what = dice(24);
  if (family === undefined || what === 23) return aDayPasses(system, days);
  const as: Ctx = { ...system, actor: { kind: 'resident', requestId: family.id } };
  const { id: requestId, poolId } = family;
  if (family.changeId !== null && what < 18) {
    const answer = dice(8) === 0 ? 'declined' : 'accepted';
    const read = (await readAgreement(as, requestId))?.joining?.digest;
    return `answer ${answer} ${await answerChange(as, { changeId: family.changeId, requestId, answer, read })}`;
  }
  if (family.status === 'paused') return `resume ${await resumeRequest(as, requestId)}`;
  if (poolId !== null && family.poolStatus === 'running') return inGroup(as, poolId, requestId, dice);
  if (poolId !== null && family.poolStatus === 'proposed')
    return `proposal ${(await answerProposal(as, { poolId, requestId, answer: dice(8) === 0 ? 'declined' : 'accepted' })).kind}`;
  if (poolId !== null && family.agreement !== null)
    return `sign ${await signAgreement(as, { poolId, requestId, version: family.agreement, answer: 'signed' })}`;
  const groupId = running[dice(running.length)];
  return groupId === undefined ? 'no group runs' : invite({ ...system, actor: manager }, groupId, dice);
}

async function inGroup(as: Ctx, poolId: string, requestId: string, dice: Dice): Promise<string> {
  const wish = dice(36);
  if (wish < 4) return `leave ${(await leaveGroup(as, poolId, requestId)).kind}`;
  if (wish < 6) return `pause ${await pauseRequest(as, hooks, requestId, 30)}`;
  if (wish > 6) return 'stay';
  return `close ${await proposeChange(as, poolId, { kind: 'close', on: todayAt(as.now) + 30 })}`;
}

/** Whoever brings people together asks a group whether somebody may join it. */
async function invite(staff: Ctx, poolId: string, dice: Dice): Promise<string> {
  const newcomers = (await readStaffChanges(staff, poolId))?.newcomers ?? [];
  const newcomer = newcomers[dice(newcomers.length)];
  if (newcomer === undefined) return 'nobody fits';
  return `join ${await proposeChange(staff, poolId, { kind: 'join', requestId: newcomer.requestId })}`;
}

async function aDayPasses(system: Ctx, days: Days): Promise<string> {
  days.passed += 1;
  await keepGroups({ ...system, now: new Date(system.now.getTime() + msPerDay) });
  return 'a day';
}
