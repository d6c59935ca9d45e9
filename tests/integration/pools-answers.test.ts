import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { answerProposal, advanceGroups, leavePool, poolFigures } from '../../src/features/pools/public.ts';
import { read } from '../../src/features/context.ts';
import { everybodySigns } from '../setup/a-signed-group.ts';
import { testDatabase } from '../setup/test-database.ts';
import {
  aCity,
  aHousehold,
  countOf,
  poolsOf,
  proposeOne,
  rowsOf,
  statusesOf,
  type PooledCity,
  type ProposedPool,
} from './pools-city.ts';

const database = await testDatabase();
const fiveDays = 5 * 86_400_000;

function later(city: PooledCity): Date {
  return new Date(city.system.now.getTime() + fiveDays);
}

function answer(
  city: PooledCity,
  pool: ProposedPool,
  at: number,
  says: 'accepted' | 'declined',
  now = city.system.now,
) {
  const requestId = pool.members[at]?.requestId ?? '';
  return answerProposal(city.as(requestId, { now }), { poolId: pool.id, requestId, answer: says });
}

function lettersAbout(city: PooledCity, event: 'agreed' | 'started' | 'ended'): Promise<number> {
  return countOf(city, sql`select 1 from message where event_key like ${`pool-${event}:%:%`}`);
}

function auditOf(city: PooledCity, action: string): Promise<number> {
  return countOf(city, sql`select 1 from audit_entry where action = ${action}`);
}

/** Four families at once in one group. */
async function fourFamilies(): Promise<{ city: PooledCity; pool: ProposedPool }> {
  const city = await aCity(database, { households: ['anna', 'bruno', 'carla', 'dario'].map((key) => aHousehold(key)) });
  return { city, pool: await proposeOne(city) };
}

it('goes on to the agreement when all have said yes, and starts when all have signed', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  expect(await answer(city, pool, 0, 'accepted')).toEqual({ kind: 'accepted' });
  expect((await poolsOf(city))[0]?.status).toBe('proposed');
  expect(await lettersAbout(city, 'agreed')).toBe(0);
  expect(await answer(city, pool, 1, 'accepted')).toEqual({ kind: 'agreed' });
  expect((await poolsOf(city))[0]?.status).toBe('agreed');
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed']);
  expect(await lettersAbout(city, 'agreed')).toBe(2);
  expect(await read(city.system, poolFigures)).toMatchObject({ groups: 0, families: 0 });
  await everybodySigns(city.system, pool.id);
  expect((await poolsOf(city))[0]?.status).toBe('running');
  expect(await lettersAbout(city, 'started')).toBe(2);
  expect(await read(city.system, poolFigures)).toEqual({
    groups: 1,
    families: 2,
    hoursWeek: 4,
    savedCentsWeek: 4400,
    firstContacts: 0,
  });
});

it('counts all who accept at the same instant, and starts the group once', async () => {
  const { city, pool } = await fourFamilies();
  expect(pool.members).toHaveLength(4);
  const outcomes = await Promise.all([0, 1, 2, 3].map((at) => answer(city, pool, at, 'accepted')));
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'accepted', 'accepted', 'agreed']);
  const [after] = await poolsOf(city);
  expect(after?.status).toBe('agreed');
  expect(after?.members.map((member) => member.answer)).toEqual(Array(4).fill('accepted'));
  expect(await statusesOf(city)).toEqual(Array(4).fill('agreed'));
  expect(await lettersAbout(city, 'agreed')).toBe(4);
  expect([await auditOf(city, 'pool-agreed'), await auditOf(city, 'offer-taken')]).toEqual([1, 1]);
});

it('takes the same form sent eight times at once as one answer', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => answer(city, pool, 0, 'accepted')));
  expect(outcomes).toEqual(Array.from({ length: 8 }, () => ({ kind: 'accepted' })));
  expect(await auditOf(city, 'pool-accepted')).toBe(1);
  const lastly = await Promise.all(Array.from({ length: 8 }, () => answer(city, pool, 1, 'accepted')));
  expect(lastly).toEqual(Array.from({ length: 8 }, () => ({ kind: 'agreed' })));
  expect([await auditOf(city, 'pool-accepted'), await auditOf(city, 'pool-agreed')]).toEqual([2, 1]);
  expect(await lettersAbout(city, 'agreed')).toBe(2);
});

it('gives one outcome when one says yes and another no at the same instant', async () => {
  for (let round = 0; round < 6; round++) {
    const city = await aCity(database);
    const pool = await proposeOne(city);
    await answer(city, pool, 0, 'accepted');
    const [yes, no] = await Promise.all([answer(city, pool, 1, 'accepted'), answer(city, pool, 0, 'declined')]);
    const letters = { agreed: await lettersAbout(city, 'agreed'), ended: await lettersAbout(city, 'ended') };
    const [after] = await poolsOf(city);
    // Who came first decides; nothing is in between.
    expect([
      { pool: 'agreed', yes: 'agreed', no: 'over', requests: ['agreed', 'agreed'], letters: { agreed: 2, ended: 0 } },
      {
        pool: 'dissolved',
        yes: 'over',
        no: 'declined',
        requests: ['waiting', 'waiting'],
        letters: { agreed: 0, ended: 1 },
      },
    ]).toContainEqual({ pool: after?.status, yes: yes.kind, no: no.kind, requests: await statusesOf(city), letters });
  }
});

it('frees everybody and everything with one no, and tells the others without saying whose', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  await answer(city, pool, 0, 'accepted');
  expect(await answer(city, pool, 1, 'declined')).toEqual({ kind: 'declined' });
  expect(await answer(city, pool, 1, 'declined')).toEqual({ kind: 'declined' });
  expect(await answer(city, pool, 1, 'accepted')).toEqual({ kind: 'over' });
  expect(await answer(city, pool, 0, 'accepted')).toEqual({ kind: 'over' });
  const [after] = await poolsOf(city);
  expect([after?.status, after?.members.map(({ live }) => live)]).toEqual(['dissolved', [false, false]]);
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  expect(await countOf(city, sql`select 1 from pool_session where live`)).toBe(0);
  const told = await rowsOf<{ body: string }>(city, sql`select body from message where event_key like 'pool-ended:%'`);
  expect(told).toHaveLength(1);
  expect(told[0]?.body).not.toMatch(/Famiglia|Via di|anna|bruno/);
});

it('has one outcome for a yes that comes after the time is up', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  await answer(city, pool, 0, 'accepted');
  expect(await answer(city, pool, 1, 'accepted', later(city))).toEqual({ kind: 'lapsed' });
  expect((await poolsOf(city))[0]?.status).toBe('dissolved');
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  expect(await lettersAbout(city, 'ended')).toBe(2);
  expect(await advanceGroups({ ...city.system, now: later(city) })).toBe(0);
});

it('lapses what nobody answered, once, also when two clocks ring and somebody answers meanwhile', async () => {
  for (let round = 0; round < 4; round++) {
    const city = await aCity(database);
    const pool = await proposeOne(city);
    await answer(city, pool, 0, 'accepted');
    expect(await advanceGroups(city.system)).toBe(0);
    const clock = { ...city.system, now: later(city) };
    // The answer was sent in time; which of the two is first decides, and there is one outcome.
    const [first, second, yes] = await Promise.all([
      advanceGroups(clock),
      advanceGroups(clock),
      answer(city, pool, 1, 'accepted'),
    ]);
    const letters = { agreed: await lettersAbout(city, 'agreed'), ended: await lettersAbout(city, 'ended') };
    const requests = await statusesOf(city);
    expect([
      { lapsed: 0, yes: 'agreed', requests: ['agreed', 'agreed'], letters: { agreed: 2, ended: 0 } },
      { lapsed: 1, yes: 'over', requests: ['waiting', 'waiting'], letters: { agreed: 0, ended: 2 } },
    ]).toContainEqual({ lapsed: first + second, yes: yes.kind, requests, letters });
  }
});

it('takes no answer from another family, another city or the public', async () => {
  const [city, other] = [await aCity(database), await aCity(database)];
  const [pool, otherPool] = [await proposeOne(city), await proposeOne(other)];
  const [own, foreign] = [pool.members[0]?.requestId ?? '', otherPool.members[0]?.requestId ?? ''];
  const yes = { answer: 'accepted' } as const;
  expect(
    await answerProposal(city.as(own), { poolId: pool.id, requestId: pool.members[1]?.requestId ?? '', ...yes }),
  ).toEqual({ kind: 'denied' });
  expect(await answerProposal(city.as(foreign), { poolId: pool.id, requestId: foreign, ...yes })).toEqual({
    kind: 'unknown',
  });
  expect(await answerProposal(city.as(own), { poolId: otherPool.id, requestId: own, ...yes })).toEqual({
    kind: 'unknown',
  });
  expect(
    await answerProposal({ ...city.system, actor: { kind: 'public' } }, { poolId: pool.id, requestId: own, ...yes }),
  ).toEqual({ kind: 'denied' });
  expect((await poolsOf(city))[0]?.members.map((member) => member.answer)).toEqual(['pending', 'pending']);
});

it('lets a family leave a group that runs: it waits for another, and who is left is told', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  await Promise.all([answer(city, pool, 0, 'accepted'), answer(city, pool, 1, 'accepted')]);
  await everybodySigns(city.system, pool.id);
  const leaver = pool.members[0]?.requestId ?? '';
  await transact(city.system, (tx) => leavePool(tx, city.as(leaver), leaver));
  const [after] = await poolsOf(city);
  expect([after?.status, after?.members.filter(({ live }) => live).length]).toEqual(['running', 1]);
  expect(await countOf(city, sql`select 1 from pool_pause where reason = 'refill' and ended_on is null`)).toBe(1);
  // Who leaves by withdrawing or changing its request is moved by who does that.
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed']);
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-refill:%'`)).toBe(1);
  expect(await lettersAbout(city, 'ended')).toBe(0);
});

it('survives a family that leaves while the others answer', async () => {
  for (let round = 0; round < 4; round++) {
    const { city, pool } = await fourFamilies();
    const leaver = pool.members[0]?.requestId ?? '';
    const leaves = () =>
      transact(city.as(leaver), async (tx) => {
        // Once in the wrong order, which deadlocks: the transaction is tried again.
        if (round === 0) await sql`select 1 from request where id = ${leaver} for update`.execute(tx);
        await leavePool(tx, city.as(leaver), leaver);
        await sql`update request set status = 'withdrawn' where id = ${leaver}`.execute(tx);
      });
    await Promise.all([leaves(), ...[0, 1, 2, 3].map((at) => answer(city, pool, at, 'accepted'))]);
    const [after] = await poolsOf(city);
    const live = after?.members.filter((member) => member.live).length;
    // Who came first decides: a proposal that ended, or a group that goes on without it.
    expect([
      { status: 'dissolved', live: 0, requests: ['waiting', 'waiting', 'waiting', 'withdrawn'] },
      { status: 'running', live: 3, requests: ['agreed', 'agreed', 'agreed', 'withdrawn'] },
    ]).toContainEqual({ status: after?.status, live, requests: await statusesOf(city) });
  }
});
