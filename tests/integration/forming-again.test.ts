import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { joinGroup, openGroup, tryOpenGroups } from '../../src/features/forming/public.ts';
import { transact } from '../../src/features/context.ts';
import { runPoolingNow } from '../../src/features/pools/public.ts';
import { saveRequests } from '../../src/features/requests/public.ts';
import { aContext } from '../setup/a-context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aGivenYes, groupsOf, idOf, searchOnce } from './forming-scene.ts';
import { aCity, aHousehold, poolsOf, rowsOf, statusesOf, type PooledCity } from './pools-city.ts';

const database = await testDatabase();

/** Anna opened a group at La Stanza with Chiara, at 11.00 for two; each family says yes as the test has it. */
async function withYeses(
  given: Readonly<Record<string, Parameters<typeof aGivenYes>[0]>>,
  cityOf: Parameters<typeof aCity>[1] = {},
): Promise<PooledCity> {
  const keys = Object.keys(given);
  const city = await aCity(database, { households: keys.map((key) => aHousehold(key)), ...cityOf });
  const anna = await idOf(city, 'anna');
  const opened = await openGroup(city.as(anna), { id: anna });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  for (const [key, yes] of Object.entries(given)) {
    const id = await idOf(city, key);
    const joined = await joinGroup(city.as(id), { requestId: id, groupId: opened.groupId, yes: aGivenYes(yes) });
    if (joined.kind !== 'joined') throw new Error(joined.kind);
  }
  return city;
}

function cheaper(city: PooledCity): Promise<unknown> {
  return transact(city.system, (tx) => sql`update operator set cents = '{900,900,1350,1800}'`.execute(tx));
}

/** La Stanza takes no groups any more, and another place at the same spot does. */
async function elsewhere(city: PooledCity): Promise<void> {
  await transact(city.system, (tx) =>
    sql`update venue set active = false`.execute(tx).then(() =>
      sql`insert into venue (tenant_id, id, name, address, lat, lon, seats, tags, active, made_up)
          select tenant_id, gen_random_uuid(), 'Altrove', 'Via Altrove 1', lat, lon, seats, tags, true, true from venue`.execute(
        tx,
      ),
    ),
  );
}

const answersIn = async (city: PooledCity) => (await poolsOf(city)).map(({ members }) => members.map((m) => m.answer));

function lettersOf(city: PooledCity, like: string): Promise<{ body: string; subject: string }[]> {
  return rowsOf(city, sql`select subject, body from message where event_key like ${like} order by event_key`);
}

it('a price that fell starts the group before the night’s run would take it apart, as the worker’s own login', async () => {
  const city = await withYeses({ anna: { maxCents: 500 }, bruno: { maxCents: 500 } });
  expect(await tryOpenGroups(city.system)).toBe(0);
  await cheaper(city);
  const night = aContext(database.worker, city.municipality, { actor: { kind: 'system' } });
  const run = await runPoolingNow(night, { secondsToSolve: 60, beforeRun: tryOpenGroups });
  expect(run).toMatchObject({ kind: 'done', proposed: 0 });
  expect(await groupsOf(city)).toMatchObject([{ status: 'started' }]);
  expect(await answersIn(city)).toEqual([['accepted', 'accepted']]);
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed']);
  expect(await tryOpenGroups(city.system)).toBe(0);
});

it('only the clock tries again', async () => {
  const city = await withYeses({ anna: { maxCents: 500 }, bruno: { maxCents: 500 } });
  await cheaper(city);
  expect(await tryOpenGroups(city.as(await idOf(city, 'anna')))).toBe(0);
  expect(await tryOpenGroups(city.system)).toBe(1);
});

it('yeses that hold for what a run proposes are its answers: all of them, and nobody is asked', async () => {
  const city = await withYeses({ anna: { maxCents: 500 }, bruno: { maxCents: 500 } });
  await cheaper(city);
  expect(await runPoolingNow(city.system, { secondsToSolve: 60 })).toMatchObject({ kind: 'done', proposed: 1 });
  expect(await answersIn(city)).toEqual([['accepted', 'accepted']]);
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed']);
  expect(await lettersOf(city, 'pool-proposed:%')).toEqual([]);
});

it('where one does not hold, the other stays an answer, and each is told which and why', async () => {
  const city = await withYeses({ anna: {}, bruno: { startBy: '2026-11-28' } });
  await runPoolingNow(city.system, { secondsToSolve: 60 });
  const [anna, bruno] = [await idOf(city, 'anna'), await idOf(city, 'bruno')];
  const members = (await poolsOf(city))[0]?.members ?? [];
  expect(members.find(({ requestId }) => requestId === anna)?.answer).toBe('accepted');
  expect(members.find(({ requestId }) => requestId === bruno)?.answer).toBe('pending');
  const [toAnna] = await lettersOf(city, `pool-proposed:%:${anna}`);
  expect(toAnna?.body).toContain('Il tuo sì è la tua risposta');
  const [toBruno] = await lettersOf(city, `pool-proposed:%:${bruno}`);
  expect(toBruno?.body).toContain('quel sì non vale: può cominciare dopo il giorno che avevi detto');
});

it('a yes to one place and person is no yes to another', async () => {
  const city = await withYeses({ anna: {}, bruno: { startBy: '2026-11-28' } });
  await elsewhere(city);
  await runPoolingNow(city.system, { secondsToSolve: 60 });
  expect(await answersIn(city)).toEqual([['pending', 'pending']]);
  const [toAnna] = await lettersOf(city, `pool-proposed:%:${await idOf(city, 'anna')}`);
  expect(toAnna?.body).toContain('cambiano i giorni, il posto o chi viene');
});

it('whoever said nothing is asked as ever', async () => {
  const city = await withYeses({ anna: {} }, { households: [aHousehold('anna')] });
  await saveRequests(city.system, [aHousehold('bruno')]);
  await runPoolingNow(city.system, { secondsToSolve: 60 });
  const [toBruno] = await lettersOf(city, `pool-proposed:%:${await idOf(city, 'bruno')}`);
  expect(toBruno?.body).not.toContain('Avevi già detto sì');
  expect([...((await answersIn(city))[0] ?? [])].sort()).toEqual(['accepted', 'pending']);
});

it('a group that a run finds again elsewhere goes on without whoever said yes to it as it was', async () => {
  const city = await aCity(database, { operators: [{ minSeats: 3 }] });
  await searchOnce(city);
  const [group] = await groupsOf(city);
  const anna = await idOf(city, 'anna');
  await joinGroup(city.as(anna), { requestId: anna, groupId: group?.id ?? '', yes: aGivenYes({ leastFamilies: 2 }) });
  await elsewhere(city);
  await searchOnce(city);
  const places = await rowsOf<{ id: string; place: string | null }>(
    city,
    sql`select g.id, v.name as place from forming_group g left join venue v on v.id = g.venue_id where g.status = 'open'`,
  );
  expect(places.find(({ id }) => id === group?.id)?.place).toBe('La Stanza');
  expect(places.filter(({ id }) => id !== group?.id).map(({ place }) => place)).toEqual(['Altrove']);
  expect((await groupsOf(city)).find(({ id }) => id === group?.id)?.members).toEqual(['anna']);
});
