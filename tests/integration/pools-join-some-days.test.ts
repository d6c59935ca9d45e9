import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { chargeSession } from '../../src/domain/pricing/charge-session.ts';
import { transact } from '../../src/features/context.ts';
import { readPeriods } from '../../src/features/pools/statements/period-store.ts';
import { saveRequests } from '../../src/features/requests/public.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aHousehold, rowsOf } from './pools-city.ts';
import { leaks, manager, pageOf } from './pools-scene.ts';
import { aRunningGroup, linkOf, signToJoin, type RunningScene } from './running-scene.ts';

const database = await testDatabase();

/** Two families on Tuesdays and Thursdays: eleven euros an hour for two seats, fifteen for three, eighteen for four. */
function two(): Promise<RunningScene> {
  return aRunningGroup(database, {
    households: ['anna', 'bruno'].map((key) => aHousehold(key)),
    operators: [{ cents: [1100, 1100, 1500, 1800] }],
  });
}

const tuesday = { day: 1, from: 30, to: 40 };
const thursday = { ...tuesday, day: 3 };

/** A family that waits, and how to it is proposed to the group. */
async function waits({ city, pool, site }: RunningScene, key: string, given: Parameters<typeof aHousehold>[1]) {
  await saveRequests(city.system, [aHousehold(key, given)]);
  const [row] = await rowsOf<{ id: string; code: string }>(
    city,
    sql`select r.id, r.code from request r join request_contact c on c.request_id = r.id where c.name = ${`Famiglia ${key}`}`,
  );
  const changes = `/${city.municipality.slug}/gruppi/${pool}/cambi`;
  const { id = '', code = '' } = row ?? {};
  return { id, code, changes, propose: () => site.post(changes, { wish: 'join', request: id }, manager) };
}

async function saysYes({ site, homes }: RunningScene, at: number): Promise<void> {
  const { html } = await pageOf(site.get(`${homes[at]}/cambio`));
  const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect((await site.post(`${homes[at]}/cambio`, { change, answer: 'accepted' })).status).toBe(303);
}

test('a family that asks for fewer days joins a group on those, and each day has its own arithmetic, signed by all', async () => {
  const scene = await two();
  const { site, city, pool, homes, group } = scene;
  const elena = await waits(scene, 'elena', { days: 1, windows: [tuesday] });
  const page = await pageOf(site.get(elena.changes, manager));
  expect(page.text).toMatch(new RegExp(`${elena.code}\\s*martedì\\s`));
  expect(locationOf(await elena.propose())).toContain('esito=asked');
  const link = await linkOf(city, elena.id);
  const asked = await pageOf(site.get(`${link}/cambio`));
  expect(asked.text).toMatch(/Tu ci sei\s*martedì\s/);
  expect(asked.text).toMatch(/5,00\s€ all’ora/);
  const agreement = await pageOf(site.get(`${link}/accordo`));
  expect(agreement.text).toMatch(/Il lavoro, per tutti i 3 posti\s*30,00\s€/);
  expect(agreement.text).not.toMatch(/giovedì, 2 ore/);
  expect(agreement.html).not.toMatch(leaks);
  const stays = await pageOf(site.get(`${homes[0]}/cambio`));
  expect(stays.text).toMatch(/Chi si aggiunge viene\s*martedì\s/);
  expect(stays.text).toMatch(/Pagherai\s*5,50\s€ all’ora al massimo/);
  for (const at of [0, 1]) await saysYes(scene, at);
  expect((await signToJoin(scene, link)).status).toBe(303);
  site.clock.now = new Date('2026-11-24T08:00:00Z');
  const own = await pageOf(site.get(`${homes[0]}/accordo`));
  expect(own.text).toMatch(/martedì, 2 ore[\s\S]*30,00\s€[\s\S]*giovedì, 2 ore[\s\S]*22,00\s€/);
  const terms = (await transact(city.system, (tx) => readPeriods(tx, pool))).at(-1)?.terms;
  if (terms === undefined) throw new Error('a group that runs has terms');
  const parts = (day: number) => chargeSession(terms, { day, slots: 4 }).members.map(({ partCents }) => partCents);
  expect([parts(1), parts(3)]).toEqual([
    [1000, 1000, 1000],
    [1100, 1100],
  ]);
  const calendar = await pageOf(site.get(`${link}/gruppo/calendario`));
  expect(calendar.text).toMatch(/martedì \d/);
  expect(calendar.text).not.toMatch(/giovedì \d/);
  expect((await pageOf(site.get(`${group(0)}/calendario`))).text).toMatch(/giovedì \d/);
});

test('who comes on some days keeps nobody else from joining, on all of them', async () => {
  const scene = await two();
  const { site } = scene;
  const elena = await waits(scene, 'elena', { days: 1, windows: [tuesday] });
  await elena.propose();
  for (const at of [0, 1]) await saysYes(scene, at);
  expect((await signToJoin(scene, await linkOf(scene.city, elena.id))).status).toBe(303);
  const fausto = await waits(scene, 'fausto', {});
  const page = await pageOf(site.get(fausto.changes, manager));
  expect(page.text).toMatch(new RegExp(`${fausto.code}\\s*martedì e giovedì`));
});

test('who could come on either day is proposed the one that costs it least, and reads it, with its week drawn', async () => {
  const scene = await two();
  const { site, city } = scene;
  const elena = await waits(scene, 'elena', { days: 1, windows: [thursday] });
  await elena.propose();
  for (const at of [0, 1]) await saysYes(scene, at);
  expect((await signToJoin(scene, await linkOf(city, elena.id))).status).toBe(303);
  // On Thursday there are four with it, at 18 euros; on Tuesday three, at 15.
  const fausto = await waits(scene, 'fausto', { days: 1, windows: [tuesday, thursday] });
  const page = await pageOf(site.get(fausto.changes, manager));
  expect(page.text).toMatch(new RegExp(`${fausto.code}\\s*giovedì\\s`));
  await fausto.propose();
  const link = await linkOf(city, fausto.id);
  const asked = await pageOf(site.get(`${link}/cambio`));
  expect(asked.text).toMatch(/Tu ci sei\s*giovedì\s/);
  expect(asked.text).toMatch(/4,50\s€ all’ora/);
  for (const at of [0, 1]) await saysYes(scene, at);
  const { html } = await pageOf(site.get(`${await linkOf(city, elena.id)}/cambio`));
  const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
  await site.post(`${await linkOf(city, elena.id)}/cambio`, { change, answer: 'accepted' });
  expect((await signToJoin(scene, link)).status).toBe(303);
  site.clock.now = new Date('2026-11-25T08:00:00Z');
  const group = await pageOf(site.get(`${link}/gruppo`));
  expect(group.text).toMatch(/Tu ci sei\s*giovedì dalle 16:00 alle 18:00/);
  // Two hours each Thursday at 4.50.
  expect(group.text).toMatch(/Paghi tu\s*4,50\s€ all.ora, 39,00\s€ al mese/);
  expect(group.text).toMatch(
    /Tu ci sei giovedì dalle 16:00 alle 18:00 Il gruppo senza di te martedì dalle 16:00 alle 18:00/,
  );
  expect(group.html).toContain('class="will-week-others"');
  expect((await pageOf(site.get(`${scene.homes[0]}/gruppo`))).text).not.toContain('Il gruppo senza di te');
});

test('nobody is proposed who is free on too few of the group’s days, or asks for other hours', async () => {
  const scene = await two();
  const monday = await waits(scene, 'monday', { days: 1, windows: [{ ...tuesday, day: 0 }] });
  await waits(scene, 'both', { days: 2, windows: [tuesday, { ...tuesday, day: 0 }] });
  await waits(scene, 'long', { days: 1, slots: 6, windows: [tuesday] });
  const page = await pageOf(scene.site.get(monday.changes, manager));
  expect(page.text).toContain('Nessuna richiesta in attesa va bene');
  expect(locationOf(await monday.propose())).not.toContain('esito=asked');
});
