import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { poolJobs, replayRun, runPoolingNow } from '../../src/features/pools/public.ts';
import type { ReplayedRun } from '../../src/features/pools/public.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from '../setup/a-context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity, aHousehold, countOf, poolsOf, rowsOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();
const quick = { secondsToSolve: 60 };
const names = ['anna', 'bruno', 'carla', 'dario', 'elsa', 'fabio', 'gina'];

async function aRun(given: Parameters<typeof aCity>[1] = { households: names.map((name) => aHousehold(name)) }) {
  const city = await aCity(database, given);
  const { runId = '' } = await runPoolingNow(city.system, quick);
  return { city, runId };
}

async function replayed(city: PooledCity, runId: string): Promise<ReplayedRun> {
  const outcome = await replayRun(city.system, runId);
  if (outcome.kind !== 'replayed') throw new Error(outcome.kind);
  return outcome;
}

async function asOwner(city: PooledCity, statement: ReturnType<typeof sql>): Promise<void> {
  await inTenant(database.owner, { tenantId: city.municipality.tenantId }, (tx) => statement.execute(tx));
}

it('finds the same plan and score when a run is done again, whatever the city has become since', async () => {
  const { city, runId } = await aRun();
  await transactChange(city);
  const outcome = await replayed(city, runId);
  expect(outcome).toMatchObject({ samePlan: true, sameScore: true, cutShort: { before: false, now: false } });
  expect(outcome.score.before).toBe(outcome.score.now);
  expect(outcome.rounds).toBe(50_000);
});

async function transactChange(city: PooledCity): Promise<void> {
  await asOwner(city, sql`update request set lat = lat + 0.5, version = version + 1`);
  await asOwner(city, sql`update operator set active = false`);
}

it('proposes nothing and changes nothing, and leaves a note that the run was read', async () => {
  const { city, runId } = await aRun();
  const before = await poolsOf(city);
  const letters = await countOf(city, sql`select 1 from message`);
  await replayed(city, runId);
  expect(await poolsOf(city)).toEqual(before);
  expect(await countOf(city, sql`select 1 from message`)).toBe(letters);
  expect(await countOf(city, sql`select 1 from pooling_run`)).toBe(1);
  const notes = sql`select 1 from audit_entry where action = 'pool-read' and subject_kind = 'pooling-run' and subject_id = ${runId}`;
  expect(await countOf(city, notes)).toBe(1);
});

it('does a run beside groups that live again as well', async () => {
  const { city } = await aRun();
  const { runId = '' } = await runPoolingNow(
    { ...city.system, now: new Date(city.system.now.getTime() + 1000) },
    quick,
  );
  expect(await replayed(city, runId)).toMatchObject({ samePlan: true, sameScore: true });
});

it('says that another engine made the run', async () => {
  const { city, runId } = await aRun();
  await asOwner(city, sql`update pooling_run set engine_version = 'will-pooling-engine/0'`);
  const { engine } = await replayed(city, runId);
  expect(engine.before).toBe('will-pooling-engine/0');
  expect(engine.now).not.toBe(engine.before);
});

it('says where the plan or its score is another', async () => {
  const { city, runId } = await aRun();
  await asOwner(city, sql`update pooling_replay set pools = '[]'`);
  await asOwner(city, sql`update pooling_run set score = score - 1`);
  expect(await replayed(city, runId)).toMatchObject({ samePlan: false, sameScore: false });
});

it('refuses what is not what the run was solved from', async () => {
  const { city, runId } = await aRun();
  await asOwner(
    city,
    sql`update pooling_replay set instance = replace(instance::text, '"maxMetres":800', '"maxMetres":801')::json`,
  );
  expect((await replayRun(city.system, runId)).kind).toBe('digest-differs');
});

it('records that the clock ended a run', async () => {
  const households = Array.from({ length: 60 }, (_, at) => aHousehold(`family-${at}`, { ages: [4 + (at % 9)] }));
  const city = await aCity(database, { households, operators: [{}, { key: 'marta' }, { key: 'luca' }] });
  const { runId } = await runPoolingNow(city.system, { secondsToSolve: 0 });
  const [run] = await rowsOf<{ figures: object; cut: boolean }>(
    city,
    sql`select figures, cut_short as cut from pooling_run join pooling_replay on run_id = id where id = ${runId}`,
  );
  expect(run).toMatchObject({ cut: true, figures: { cutShort: true } });
});

it('keeps no name, street or contact of a household', async () => {
  const { city } = await aRun();
  const kept = await rowsOf(city, sql`select * from pooling_replay`);
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/Famiglia|Via di|@example|039 |Triante|anna/);
});

it('deletes what runs were solved from after thirty days, and keeps their figures', async () => {
  const { city, runId } = await aRun();
  const forget = poolJobs.find(({ name }) => name === 'forget-runs');
  const forgetAt = (days: number) => {
    const now = new Date(city.system.now.getTime() + days * 86_400_000);
    const services = {
      register: { municipalities: () => Promise.resolve([city.municipality]) },
      contextFor: () => aContext(database.worker, city.municipality, { actor: { kind: 'system' }, now }),
      beforeRun: () => Promise.resolve(),
    };
    return forget?.run(services, {} as never, { log: createLogger('silent'), stopping: () => false });
  };
  await forgetAt(29);
  expect((await replayRun(city.system, runId)).kind).toBe('replayed');
  await forgetAt(30);
  expect(await countOf(city, sql`select 1 from pooling_replay`)).toBe(0);
  expect(await replayRun(city.system, runId)).toEqual({ kind: 'nothing-kept' });
  expect(await countOf(city, sql`select 1 from pooling_run where score is not null`)).toBe(1);
});

it('tells nothing of a run to who may not look for groups, nor to another city', async () => {
  const [{ city, runId }, other] = [await aRun(), await aCity(database)];
  expect(await replayRun(aContext(database.app, city.municipality), runId)).toEqual({ kind: 'denied' });
  expect(await replayRun(other.system, runId)).toEqual({ kind: 'unknown' });
});

it('has nothing to do again where a run did not end well', async () => {
  const { city, runId } = await aRun();
  await asOwner(city, sql`update pooling_run set status = 'asked', score = null, bound = null, instance_digest = null`);
  expect(await replayRun(city.system, runId)).toEqual({ kind: 'nothing-kept' });
});
