import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { cleanForming } from '../../src/features/forming/close/clean-forming.ts';
import { daysOpen } from '../../src/features/forming/model.ts';
import { joinGroup, openGroup } from '../../src/features/forming/public.ts';
import { mayClean } from '../../src/features/forming/policy.ts';
import { closeGroup } from '../../src/features/forming/staff/supply-group.ts';
import { endGroup } from '../../src/features/forming/write-group-store.ts';
import { aContext } from '../setup/a-context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aGivenYes, groupsOf, idOf } from './forming-scene.ts';
import { aCity, rowsOf, statusesOf, type PooledCity } from './pools-city.ts';
import { manager } from './pools-scene.ts';

const database = await testDatabase();

/** Anna opened a group and said nothing; Bruno said yes to it, if they are three. */
async function twoWait() {
  const city = await aCity(database);
  const [anna, bruno] = [await idOf(city, 'anna'), await idOf(city, 'bruno')];
  const opened = await openGroup(city.as(anna), { id: anna });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const yes = aGivenYes({ leastFamilies: 3 });
  await joinGroup(city.as(bruno), { requestId: bruno, groupId: opened.groupId, yes });
  return { city, anna, bruno, group: opened.groupId };
}

function letters(city: PooledCity) {
  return rowsOf<{ recipient: string; body: string }>(
    city,
    sql`select recipient, body from message where event_key like 'forming-closed:%' order by recipient`,
  );
}

it('a group whose last day passed tells each of its families why, once, and their requests wait on', async () => {
  const { city } = await twoWait();
  const at = (days: number) =>
    aContext(database.worker, city.municipality, {
      actor: { kind: 'system' },
      now: new Date(city.system.now.getTime() + days * 86_400_000),
    });
  expect((await cleanForming(at(daysOpen - 1))).groups).toBe(0);
  expect((await cleanForming(at(daysOpen))).groups).toBe(1);
  expect((await cleanForming(at(daysOpen + 1))).groups).toBe(0);
  const [toAnna, toBruno, ...others] = await letters(city);
  expect(others).toEqual([]);
  expect([toAnna?.recipient, toBruno?.recipient]).toEqual(['anna@example.org', 'bruno@example.org']);
  for (const { body } of [toAnna, toBruno].flatMap((letter) => letter ?? [])) {
    expect(body).toMatch(
      /il suo ultimo giorno era (il |l’)\d+ \w+ 2027, e le famiglie c’erano, ma non si erano ancora/,
    );
    expect(body).toContain('La tua richiesta resta in attesa');
  }
  expect(toAnna?.body).not.toContain('Il sì che avevi dato');
  expect(toBruno?.body).toContain('Il sì che avevi dato valeva solo per quel gruppo');
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  const details = await rowsOf(city, sql`select distinct left_detail as why from forming_member`);
  expect(details).toEqual([{ why: ['time-over'] }]);
});

it('so does a group that the staff closes', async () => {
  const { city, group } = await twoWait();
  expect(await closeGroup({ ...city.system, actor: manager }, group)).toBe('closed');
  expect(await closeGroup({ ...city.system, actor: manager }, group)).toBe('over');
  const told = await letters(city);
  expect(told).toHaveLength(2);
  for (const { body } of told) expect(body).toContain('lo ha chiuso il Comune, quando');
  expect((await groupsOf(city))[0]).toMatchObject({ status: 'closed', members: [] });
});

it('three months later nobody can say who was in it: one that led to nothing is gone, one that started is left as what its group came from', async () => {
  const [closed, started] = [await twoWait(), await twoWait()];
  const at = (city: PooledCity, days: number) =>
    aContext(database.worker, city.municipality, {
      actor: { kind: 'system' },
      now: new Date(city.system.now.getTime() + days * 86_400_000),
    });
  expect(await closeGroup({ ...closed.city.system, actor: manager }, closed.group)).toBe('closed');
  await transact(started.city.system, async (tx) => {
    await sql`update forming_group set venue_id = null, home_request_id = ${started.anna} where id = ${started.group}`.execute(
      tx,
    );
    const permit = mayClean(started.city.system.actor);
    if (permit === undefined) throw new Error('time may not end a group');
    await endGroup(permit, tx, started.group, { status: 'started' }, started.city.system.now);
  });
  const left = async ({ city }: typeof closed) => [
    (await rowsOf(city, sql`select 1 from forming_group`)).length,
    (await rowsOf(city, sql`select 1 from forming_member`)).length,
    (await rowsOf(city, sql`select 1 from forming_group where home_request_id is not null`)).length,
  ];
  for (const each of [closed, started]) expect((await cleanForming(at(each.city, 89))).forgotten).toBe(0);
  expect([await left(closed), await left(started)]).toEqual([
    [1, 2, 0],
    [1, 2, 1],
  ]);
  for (const each of [closed, started]) {
    expect((await cleanForming(at(each.city, 91))).forgotten).toBe(1);
    expect((await cleanForming(at(each.city, 91))).forgotten).toBe(0);
  }
  expect([await left(closed), await left(started)]).toEqual([
    [0, 0, 0],
    [1, 0, 0],
  ]);
});
