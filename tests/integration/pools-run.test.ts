import { sql } from 'kysely';
import { expect, it } from 'vitest';
import {
  answerProposal,
  askPoolingRun,
  leavePool,
  poolFigures,
  runPoolingNow,
} from '../../src/features/pools/public.ts';
import { runPooling } from '../../src/features/pools/run/run-pooling.ts';
import { saveRequests } from '../../src/features/requests/public.ts';
import { read, transact } from '../../src/features/context.ts';
import { aContext } from '../setup/a-context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aHousehold, countOf, poolsOf, proposeOne, rowsOf, statusesOf } from './pools-city.ts';

const database = await testDatabase();
const quick = { secondsToSolve: 60 };

it('proposes the group of the story: five euros fifty each instead of eleven', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  expect(pool.status).toBe('proposed');
  expect(pool.members.map(({ shareCents, answer }) => [shareCents, answer])).toEqual([
    [550, 'pending'],
    [550, 'pending'],
  ]);
  expect(await statusesOf(city)).toEqual(['proposed', 'proposed']);
  const sessions = await rowsOf<{ day: number; slots: number }>(
    city,
    sql`select day, to_slot - from_slot as slots from pool_session order by day`,
  );
  expect(sessions).toEqual([
    { day: 1, slots: 4 },
    { day: 3, slots: 4 },
  ]);
});

it('writes to each family once, with a link of its own and nobody’s name', async () => {
  const city = await aCity(database);
  await proposeOne(city);
  const letters = await rowsOf<{ recipient: string; body: string }>(
    city,
    sql`select recipient, body from message order by recipient`,
  );
  expect(letters.map(({ recipient }) => recipient)).toEqual(['anna@example.org', 'bruno@example.org']);
  const links = letters.map(({ body }) => /\/r\/([\w-]{43})\/proposta/.exec(body)?.[1]);
  expect(new Set(links).size).toBe(2);
  expect(links).not.toContain(undefined);
  for (const { body } of letters) {
    expect(body).toContain('5,50');
    expect(body).not.toMatch(/Famiglia|Via di/);
  }
});

it('keeps with the run what is needed to judge it and to do it again', async () => {
  const city = await aCity(database);
  await proposeOne(city);
  const [run] = await rowsOf<Record<string, unknown>>(
    city,
    sql`select status, seed, score, bound, instance_digest as digest, engine_version as engine, finished_at as finished, figures from pooling_run`,
  );
  expect(run).toMatchObject({
    status: 'done',
    seed: 1,
    score: 200_000 - 1100 * 4,
    figures: {
      proposed: 1,
      dropped: 0,
      kept: 0,
      status: 'optimal',
      mostServed: 2,
      effort: { iterations: 50_000, seconds: 60 },
    },
  });
  expect(run?.['bound']).toBeCloseTo(200_000 - 1100 * 4, 3);
  expect(run?.['digest']).toMatch(/^[0-9a-f]{64}$/);
  expect(run?.['engine']).toMatch(/\S/);
  expect(run?.['finished']).toBeInstanceOf(Date);
});

it('gives the same fingerprint to the same facts, and another once somebody was left out before', async () => {
  const city = await aCity(database, { operators: [] });
  for (const seconds of [0, 1, 2])
    await runPoolingNow({ ...city.system, now: new Date(city.system.now.getTime() + seconds * 1000) }, quick);
  const [first, second, third] = await rowsOf<{ digest: string }>(
    city,
    sql`select instance_digest as digest from pooling_run order by asked_at`,
  );
  expect(second?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(third).toEqual(second);
  expect(first).not.toEqual(second);
});

it('never pools heavy care, nor who would rather not share', async () => {
  const city = await aCity(database, {
    households: [
      aHousehold('heavy', { intensity: 'heavy' }),
      aHousehold('heavy-too', { intensity: 'heavy' }),
      aHousehold('alone', { willingToShare: false }),
      aHousehold('anna'),
    ],
  });
  await runPoolingNow(city.system, quick);
  expect(await poolsOf(city)).toEqual([]);
});

it('keeps one kind of help to a group, also where one operator does two', async () => {
  const city = await aCity(database, {
    operators: [{ kindsOfHelp: ['childcare', 'homework'] }],
    households: [aHousehold('child'), aHousehold('pupil', { kindOfHelp: 'homework', ages: [8] })],
  });
  await runPoolingNow(city.system, quick);
  expect(await poolsOf(city)).toEqual([]);
});

it('does a run once, however often its job comes', async () => {
  const city = await aCity(database);
  const asked = await askPoolingRun(city.system);
  if (asked.kind === 'denied') throw new Error('the system may ask');
  expect(await askPoolingRun(city.system)).toEqual({ kind: 'under-way', runId: asked.runId });
  const outcomes = await Promise.all([
    runPooling(city.system, asked.runId, quick),
    runPooling(city.system, asked.runId, quick),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'nothing-to-do']);
  expect((await runPooling(city.system, asked.runId, quick)).kind).toBe('nothing-to-do');
  expect(await poolsOf(city)).toHaveLength(1);
  expect(await countOf(city, sql`select 1 from message`)).toBe(2);
});

it('lets two runs at the same instant promise nobody twice', async () => {
  const city = await aCity(database);
  const outcomes = await Promise.all([runPoolingNow(city.system, quick), runPoolingNow(city.system, quick)]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done']);
  expect(await poolsOf(city)).toHaveLength(1);
  const figures = await rowsOf<{ figures: { proposed: number; dropped: number } }>(
    city,
    sql`select figures from pooling_run`,
  );
  expect(figures.map((run) => `${run.figures.proposed} proposed, ${run.figures.dropped} dropped`).sort()).toEqual([
    '0 proposed, 1 dropped',
    '1 proposed, 0 dropped',
  ]);
});

it('keeps the groups that live, and puts newcomers beside them', async () => {
  const city = await aCity(database, { operators: [{}, { key: 'marta', name: 'Marta' }] });
  const first = await proposeOne(city);
  await saveRequests(city.system, [aHousehold('carla', { hostSeats: 4 }), aHousehold('dario')]);
  await runPoolingNow({ ...city.system, now: new Date(city.system.now.getTime() + 1000) }, quick);
  const pools = await poolsOf(city);
  expect(pools).toHaveLength(2);
  expect(pools[0]).toEqual(first);
  const [run] = await rowsOf<{ figures: object }>(
    city,
    sql`select figures from pooling_run order by asked_at desc limit 1`,
  );
  expect(run?.figures).toMatchObject({ kept: 1, proposed: 1, figures: { requests: 2, served: 2 } });
});

it('goes on beside a group whose operator has changed its terms since', async () => {
  const city = await aCity(database);
  const first = await proposeOne(city);
  await transact(city.system, (tx) =>
    sql`update operator set max_metres = 0, min_seats = 4, windows = '[]'`.execute(tx),
  );
  expect((await runPoolingNow(city.system, quick)).kind).toBe('done');
  expect(await poolsOf(city)).toEqual([first]);
});

it('proposes to nobody who leaves while the plan is being made', async () => {
  const city = await aCity(database);
  let left: Promise<unknown> | undefined;
  const outcome = await runPoolingNow(city.system, {
    ...quick,
    onProgress: () => {
      left ??= transact(city.system, (tx) => sql`update request set version = version + 1`.execute(tx));
    },
  });
  await left;
  expect(left).toBeDefined();
  expect(outcome.kind).toBe('done');
  // The change may come just before or just after the proposal is written, never half way.
  const proposed = (await poolsOf(city)).length;
  expect(await statusesOf(city)).toEqual(Array(2).fill(proposed === 1 ? 'proposed' : 'waiting'));
});

it('leaves families apart for a month after one of them said no', async () => {
  const city = await aCity(database);
  const pool = await proposeOne(city);
  const [decliner] = pool.members;
  await answerProposal(city.as(decliner?.requestId ?? ''), {
    poolId: pool.id,
    requestId: decliner?.requestId ?? '',
    answer: 'declined',
  });
  await runPoolingNow(city.system, quick);
  expect(await poolsOf(city)).toHaveLength(1);
  await runPoolingNow({ ...city.system, now: new Date(city.system.now.getTime() + 31 * 86_400_000) }, quick);
  expect(await poolsOf(city)).toHaveLength(2);
});

it('first lets lapse what nobody answered, and then looks again with those families too', async () => {
  const city = await aCity(database);
  const first = await proposeOne(city);
  await saveRequests(city.system, [aHousehold('carla')]);
  await runPoolingNow({ ...city.system, now: new Date(city.system.now.getTime() + 5 * 86_400_000) }, quick);
  const [lapsed, second] = await poolsOf(city);
  expect([lapsed?.id, lapsed?.status]).toEqual([first.id, 'dissolved']);
  // The two that let the time pass are not proposed to one another again so soon, but to carla one of them is.
  expect([second?.status, second?.members.length]).toEqual(['proposed', 2]);
  expect(await statusesOf(city)).toEqual(['proposed', 'proposed', 'waiting']);
});

it('says no to who may not look for groups', async () => {
  const city = await aCity(database);
  const ctx = aContext(database.app, city.municipality);
  expect(await askPoolingRun(ctx)).toEqual({ kind: 'denied' });
  expect(await runPoolingNow(ctx, quick)).toEqual({ kind: 'denied' });
  expect(await countOf(city, sql`select 1 from pooling_run`)).toBe(0);
});

it('sees only its own city', async () => {
  const [one, other] = [await aCity(database), await aCity(database)];
  await proposeOne(one);
  expect(await poolsOf(other)).toEqual([]);
  expect(await statusesOf(other)).toEqual(['waiting', 'waiting']);
  const pool = await proposeOne(other);
  const [member] = pool.members;
  await transact(one.system, (tx) => leavePool(tx, one.as(member?.requestId ?? ''), member?.requestId ?? ''));
  expect((await poolsOf(other))[0]?.status).toBe('proposed');
  expect(await read(one.system, poolFigures)).toMatchObject({ groups: 0 });
});
