import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { dateAt, todayAt } from '../../src/domain/schedule/today.ts';
import { proposeChange } from '../../src/features/pools/changes/propose-change.ts';
import { keepGroups, leavePool } from '../../src/features/pools/public.ts';
import { pauseRequest } from '../../src/features/requests/pause/pause-request.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aHousehold, countOf, poolsOf, rowsOf } from './pools-city.ts';
import { pageOf } from './pools-scene.ts';
import { aRunningGroup, since, type RunningScene } from './running-scene.ts';

const database = await testDatabase();
const msPerDay = 86_400_000;

/** A group of so many, whose operator works for three at least, and for whom three pay more each than four. */
function aGroupOf(...names: string[]): Promise<RunningScene> {
  return aRunningGroup(database, {
    households: names.map((key) => aHousehold(key)),
    operators: [{ cents: [1100, 1100, 1500, 1600], minSeats: 3 }],
  });
}

const on = (day: number) => new Date(since.getTime() + day * msPerDay);
const clock = ({ city }: RunningScene, day: number) => keepGroups({ ...city.system, now: on(day) });
const pauses = ({ city, requests }: RunningScene, at: number, day: number) =>
  pauseRequest(city.as(requests[at] ?? '', { now: on(day) }), withoutGroups({ leavePool }), requests[at] ?? '', 30);
const openPauses = ({ city }: RunningScene) => rowsOf(city, sql`select reason from pool_pause where ended_on is null`);

test('a group that waited for a yes, and then lost one more, waits for somebody else: it is not forgotten', async () => {
  const scene = await aGroupOf('anna', 'bruno', 'carla', 'dario');
  await pauses(scene, 0, 1);
  await clock(scene, 2);
  expect(await openPauses(scene)).toEqual([{ reason: 'confirm' }]);
  await pauses(scene, 1, 2);
  await clock(scene, 3);
  expect(await openPauses(scene)).toEqual([{ reason: 'refill' }]);
  await clock(scene, 30);
  expect((await poolsOf(scene.city))[0]?.status).toBe('closed');
  expect(await openPauses(scene)).toEqual([]);
  expect(await clock(scene, 31)).toBe(0);
});

test('who left a group that waits has no part in what happens to it afterwards', async () => {
  const scene = await aGroupOf('anna', 'bruno', 'carla', 'dario');
  const { city, requests, site, homes } = scene;
  await pauses(scene, 0, 1);
  await pauses(scene, 1, 1);
  await clock(scene, 2);
  expect(await openPauses(scene)).toEqual([{ reason: 'refill' }]);
  await pauses(scene, 2, 3);
  const parts = await rowsOf<{ id: string }>(
    city,
    sql`select part.request_id as id from pool_change_part part join pool_change c on c.id = part.change_id
      where c.asked_at = ${on(3)} `,
  );
  expect(new Set(parts.map(({ id }) => id))).toEqual(new Set([requests[2], requests[3]]));
  expect(await countOf(city, sql`select 1 from pool_period`)).toBe(1);
  site.clock.now = on(3);
  expect((await pageOf(site.get(`${homes[0]}/cambio`))).html).not.toContain('name="answer"');
});

test('a no to a new price before the first day is a leaving, and no failure', async () => {
  const scene = await aGroupOf('anna', 'bruno', 'carla', 'dario');
  const { city, site, homes } = scene;
  // Agreed today, it begins in two weeks: its terms hold from then.
  await transact(city.system, (tx) =>
    sql`insert into pool_agreement (tenant_id, pool_id, version, terms, made_at)
      select tenant_id, pool_id, version + 1, jsonb_set(terms, '{startsOn}', '"2026-12-08"'), ${since}
      from pool_agreement order by version desc limit 1`.execute(tx),
  );
  await pauses(scene, 0, 1);
  site.clock.now = on(1);
  const { html } = await pageOf(site.get(`${homes[1]}/cambio`));
  const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect((await site.post(`${homes[1]}/cambio`, { change, answer: 'declined' })).status).toBe(303);
  const left = await rowsOf<{ n: number }>(
    city,
    sql`select count(*)::int as n from pool_change_part where role = 'leaves'`,
  );
  expect(left).toEqual([{ n: 2 }]);
});

test('who was welcomed from a later day can leave before it: the price builds on what was agreed last', async () => {
  const scene = await aGroupOf('anna', 'bruno', 'carla', 'dario');
  const { city, requests, pool } = scene;
  const [newcomer = ''] = requests.slice(-1);
  const soon = { kind: 'close', on: todayAt(on(1)) + 1 } as const;
  expect(await proposeChange({ ...city.system, now: on(1) }, pool, soon)).toBe('not-possible');
  await transact(city.system, (tx) =>
    sql`
      insert into pool_period (tenant_id, pool_id, from_day, terms, absence, notice_days)
      select tenant_id, pool_id, ${dateAt(on(2))}::date, jsonb_set(terms, '{members}', (
        select jsonb_agg(member) from jsonb_array_elements(terms -> 'members') member where member ->> 'member' <> ${newcomer})), absence, notice_days
      from pool_period where pool_id = ${pool}
      union all select tenant_id, pool_id, ${dateAt(on(4))}::date, terms, absence, notice_days from pool_period where pool_id = ${pool}`.execute(
      tx,
    ),
  );
  await pauses(scene, requests.length - 1, 1);
  const [change] = await rowsOf<{ parts: string[] }>(
    city,
    sql`select array_agg(part.role || ' ' || part.answer order by part.role, part.answer) as parts
      from pool_change c join pool_change_part part on part.change_id = c.id where c.pool_id = ${pool}`,
  );
  expect(change?.parts).toEqual(['leaves not-needed', 'stays pending', 'stays pending', 'stays pending']);
});
