import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { putMember } from '../../src/features/forming/member-store.ts';
import { mayOpenFor } from '../../src/features/forming/policy.ts';
import { findGroups, leaveGroup } from '../../src/features/forming/public.ts';
import { holdRequests, runPoolingNow } from '../../src/features/pools/public.ts';
import { testDatabase } from '../setup/test-database.ts';
import { groupsOf, idOf, searchOnce } from './forming-scene.ts';
import { aCity, aHousehold, rowsOf } from './pools-city.ts';

const database = await testDatabase();

it('a family that opens a group while a night finds it near others stays in its own', async () => {
  const city = await aCity(database, {
    operators: [{ minSeats: 4 }],
    households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)),
  });
  await searchOnce(city);
  const carla = await idOf(city, 'carla');
  // In no group, and left out by a run before: nothing else of the night waits for its request.
  expect(await leaveGroup(city.as(carla), carla)).toBe('left');
  const later = { ...city.system, now: new Date(city.system.now.getTime() + 60_000) };
  const { runId = '' } = await runPoolingNow(later, { secondsToSolve: 60 });
  const waiting = () =>
    rowsOf<{ pid: number }>(
      city,
      sql`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  const asCarla = city.as(carla);
  const permit = mayOpenFor(asCarla.actor, carla);
  if (permit === undefined) throw new Error('carla may not open a group');
  const own = city.system.newId();
  const night = await transact(asCarla, async (tx) => {
    await holdRequests(tx, [carla]);
    const found = findGroups(later, runId);
    await expect.poll(async () => (await waiting()).length).toBeGreaterThan(0);
    await sql`insert into forming_group select (jsonb_populate_record(g, jsonb_build_object('id', ${own}::text, 'origin', 'family'))).*
      from forming_group g`.execute(tx);
    await putMember(permit, tx, { groupId: own, requestId: carla, came: 'opened', yes: null, at: later.now });
    return { found };
  });
  expect(await night.found).toMatchObject({ kind: 'found' });
  const groups = await groupsOf(city);
  expect(groups.find(({ id }) => id === own)?.members).toEqual(['carla']);
  expect(groups.flatMap(({ members }) => members).sort()).toEqual(['anna', 'bruno', 'carla']);
});
