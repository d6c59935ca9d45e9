import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { formingRoutes, joinGroup, openGroup, takeInLeads } from '../../src/features/forming/public.ts';
import { advanceGroups, readCall, sendOffer } from '../../src/features/pools/public.ts';
import { agreementOf } from '../../src/features/pools/agreement/agreement-store.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { insertSecretLink } from '../../src/features/requests/follow/link-store.ts';
import { hashToken, randomToken } from '../../src/platform/auth/token.ts';
import { chargeSession } from '../../src/domain/pricing/charge-session.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { everybodySigns } from '../setup/a-signed-group.ts';
import { testDatabase } from '../setup/test-database.ts';
import { anOffer, anotherProvider } from './agreeing-scene.ts';
import { aGivenYes, idOf } from './forming-scene.ts';
import { aCity, aHousehold, poolsOf, rowsOf, type PooledCity } from './pools-city.ts';
import { leaks, pageOf } from './pools-scene.ts';

const database = await testDatabase();

/** Anna and Bruno ask for Tuesdays and Thursdays; Elena for one of them. Two seats cost 11 euros an hour, three 15. */
async function aScene(given: Parameters<typeof aHousehold>[1] = {}) {
  const city = await aCity(database, {
    operators: [{ cents: [1100, 1100, 1500, 1800] }],
    households: [aHousehold('anna'), aHousehold('bruno'), aHousehold('elena', { days: 1, ...given })],
  });
  const anna = await idOf(city, 'anna');
  const opened = await openGroup(city.as(anna), { id: anna });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return { city, group: opened.groupId, site: aSite(database, [city.municipality], formingRoutes) };
}

async function homeOf(city: PooledCity, key: string): Promise<string> {
  const token = randomToken();
  const id = await idOf(city, key);
  await transact(city.system, (tx) => insertSecretLink(tx, hashToken(token), id, city.system.now));
  return `/${city.municipality.slug}/r/${token}`;
}

async function saysYes(city: PooledCity, group: string, key: string, maxCents = 550) {
  const requestId = await idOf(city, key);
  return joinGroup(city.as(requestId), { requestId, groupId: group, yes: aGivenYes({ maxCents }) });
}

const daysOf = (city: PooledCity) =>
  rowsOf<{ days: number[] | null }>(
    city,
    sql`select m.days from forming_member m join request_contact c on c.request_id = m.request_id
      where m.live order by c.name`,
  );

test('who asks for one day joins on the day it picks, reads the price of that day, and its month', async () => {
  const { city, group, site } = await aScene();
  await saysYes(city, group, 'bruno', 100);
  const elena = await homeOf(city, 'elena');
  const page = await pageOf(site.get(`${elena}/gruppi/${group}`));
  expect(page.text).toMatch(/Tu ci sei\s*martedì\s/);
  expect(page.text).toContain('In quali giorni vieni?');
  expect(page.text).toContain('Paghi solo per i tuoi giorni: martedì.');
  // Two hours a week at 5 euros, and not four.
  expect(page.text).toMatch(/5,00\s€[\s\S]{0,80}43,33\s€|43\s€/);
  expect(page.html).not.toMatch(leaks);
  const form = { scegli: 'giorni', come: 'dopo' };
  const refused = await pageOf(site.post(`${elena}/gruppi/${group}/entra`, { ...form, giorni: ['1', '3'] }), 422);
  expect(refused.html).toContain('href="#field-giorni"');
  expect(refused.text).toContain('Segna 1 giorno');
  const joined = await site.post(`${elena}/gruppi/${group}/entra`, { ...form, giorni: '3' });
  const own = await pageOf(site.get(locationOf(joined)));
  expect(own.text).toMatch(/Tu ci sei\s*giovedì\s/);
  expect(own.text).toContain('Non tutti vengono sempre. Per ora: martedì 2 famiglie e giovedì 3 famiglie.');
  expect(await daysOf(city)).toEqual([{ days: null }, { days: null }, { days: [3] }]);
});

test('its yes starts the group with the others’, and each signs its days and their prices', async () => {
  const { city, group } = await aScene();
  await saysYes(city, group, 'anna', 549);
  await saysYes(city, group, 'elena', 500);
  // On Thursdays two pay 5.50 each: who said 5.49 keeps the group from starting.
  expect((await saysYes(city, group, 'bruno')).kind).toBe('joined');
  expect((await saysYes(city, group, 'anna')).kind).toBe('started');
  const [pool] = await poolsOf(city);
  const [anna, elena] = [await idOf(city, 'anna'), await idOf(city, 'elena')];
  const most = new Map(pool?.members.map(({ requestId, shareCents }) => [requestId, shareCents]));
  expect([most.get(anna), most.get(elena), most.size]).toEqual([550, 500, 3]);
  const poolId = pool?.id ?? '';
  await afterTheCall(city, poolId);
  const agreement = await transact(city.system, (tx) => agreementOf(tx, poolId));
  const price = agreement?.terms.price;
  if (price === undefined) throw new Error('there is nothing to sign');
  expect(price.members.find(({ member }) => member === elena)?.attends).toEqual([{ day: 1, slots: 4 }]);
  const parts = (day: number) => chargeSession(price, { day, slots: 4 }).members.map(({ partCents }) => partCents);
  expect([parts(1), parts(3)]).toEqual([
    [1000, 1000, 1000],
    [1100, 1100],
  ]);
  await everybodySigns(city.system, poolId);
  expect((await poolsOf(city))[0]?.status).toBe('running');
});

test('a provider that is called reads how many come on each day, and cannot ask more for fewer than they said yes to', async () => {
  const { city, group } = await aScene();
  const other = await anotherProvider(city, 'Arca', { cents: [1200, 1200, 1800, 2400] });
  for (const key of ['elena', 'anna', 'bruno']) await saysYes(city, group, key);
  const [pool] = await poolsOf(city);
  const poolId = pool?.id ?? '';
  const as: Ctx = { ...city.system, actor: other.actor };
  expect((await readCall(as, poolId))?.demand.smallerDays).toEqual([{ day: 3, seats: 2 }]);
  const [letter] = await rowsOf<{ body: string }>(
    city,
    sql`select body from message where event_key like 'pool-called:%'`,
  );
  expect(letter?.body).toContain('Posti: 3 in tutto; giovedì 2');
  const offer = async (prices: readonly { seats: number; cents: number }[]) =>
    sendOffer(as, poolId, await anOffer(city, other, { hourlyCents: 1400, prices }));
  const whole = { seats: 3, cents: 1400 };
  expect(await offer([whole])).toEqual({ kind: 'faulty', faults: ['above-on-smaller-day'] });
  expect(await offer([{ seats: 2, cents: 1101 }, whole])).toEqual({ kind: 'faulty', faults: ['above-on-smaller-day'] });
  expect(await offer([{ seats: 2, cents: 1100 }, whole])).toEqual({ kind: 'offered' });
});

test('a request that came by an invitation for one day is in the group, on the first day on which it is free', async () => {
  const { city, group } = await aScene({ windows: [{ day: 3, from: 30, to: 40 }] });
  await transact(city.system, (tx) =>
    sql`insert into forming_lead (tenant_id, submission_key, group_id, made_at)
      select tenant_id, submission_key, ${group}, ${city.system.now} from request r
      where exists (select from request_contact c where c.request_id = r.id and c.name = 'Famiglia elena')`.execute(tx),
  );
  expect(await takeInLeads(city.system)).toBe(1);
  expect(await daysOf(city)).toEqual([{ days: null }, { days: [3] }]);
});

/** Nobody else offers, and the proposal's own offer is the group's. */
async function afterTheCall(city: PooledCity, poolId: string): Promise<void> {
  const [row] = await rowsOf<{ until: Date | null }>(
    city,
    sql`select call_until as until from pool where id = ${poolId}`,
  );
  const later = new Date((row?.until ?? city.system.now).getTime() + 60_000);
  await advanceGroups({ ...city.system, now: later });
}
