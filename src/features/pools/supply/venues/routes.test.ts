import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { aCity, poolsOf, proposeOne, rowsOf, type PooledCity } from '../../../../../tests/integration/pools-city.ts';
import { accountId, manager, pageOf, staff } from '../../../../../tests/integration/pools-scene.ts';
import { aSite, locationOf, type Site } from '../../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { transact } from '../../../context.ts';
import { runPoolingNow } from '../../public.ts';
import { poolRoutes } from '../../routes.ts';

const database = await testDatabase();
let city: PooledCity;
let site: Site;
let list: string;

beforeEach(async () => {
  city = await aCity(database, { venues: [] });
  await transact(city.system, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (${city.municipality.tenantId}, ${accountId}, 'cm@example.org', 'Staff', 'community-manager', 'x', 'x')`.execute(
      tx,
    ),
  );
  site = aSite(database, [city.municipality], poolRoutes);
  list = `/${city.municipality.slug}/gruppi/sedi`;
});

const room = {
  nome: 'La Stanza',
  indirizzo: 'Via Prina 1',
  posizione: '45.5845, 9.2744',
  posti: '10',
  'senza-gradini': 'yes',
};
const add = (fields: Record<string, string> = room) => site.post(`${list}/nuova`, fields, manager);
const stored = () =>
  rowsOf<{ id: string }>(city, sql`select id, name, address, lat, lon, seats, tags, active from venue order by name`);

test.each(['', '/en'])('a venue is added, found again and changed (%s)', async (prefix) => {
  await pageOf(site.get(`${prefix}${list}`, manager));
  await pageOf(site.get(`${prefix}${list}/nuova`, manager));
  const saved = await add();
  expect(saved.status).toBe(303);
  expect((await pageOf(site.get(prefix + locationOf(saved), manager))).text).toContain('La Stanza Via Prina 1 10');
  const [row] = await stored();
  expect(row).toMatchObject({ seats: 10, lat: 45.5845, tags: ['step-free'], active: true });
  expect((await pageOf(site.get(`${prefix}${list}/${row?.id}`, manager))).html).toContain('value="Via Prina 1"');
  const { 'senza-gradini': _, ...steps } = room;
  expect((await site.post(`${list}/${row?.id}`, { ...steps, posti: '6' }, manager)).status).toBe(303);
  expect(await stored()).toMatchObject([{ id: row?.id, seats: 6, tags: [] }]);
});

test.each([
  [{ nome: '' }, 'nome'],
  [{ nome: 'LA STANZA' }, 'nome'],
  [{ nome: 'Altra', indirizzo: '' }, 'indirizzo'],
  [{ nome: 'Altra', posizione: '' }, 'posizione'],
  [{ nome: 'Altra', posizione: '9.2744, 45.5845' }, 'posizione'],
  [{ nome: 'Altra', posti: '0' }, 'posti'],
  [{ nome: 'Altra', posti: '101' }, 'posti'],
])('what is wrong comes back beside its field, and nothing is kept (%j)', async (fields, field) => {
  await add();
  const { html } = await pageOf(add({ ...room, ...fields }), 422);
  expect(html).toContain(`href="#field-${field}"`);
  expect(await stored()).toHaveLength(1);
});

test('groups that meet in a venue go on when it shrinks or rests, and it gets no others', async () => {
  await expect(proposeOne(city)).rejects.toThrow();
  await add();
  const [row] = await stored();
  const page = `${list}/${row?.id}`;
  const rest = (attivo: string) => site.post(`${page}/riposo`, { attivo }, manager);
  await rest('no');
  await expect(proposeOne(city)).rejects.toThrow();
  await rest('yes');
  const pool = await proposeOne(city);
  expect((await site.post(page, { ...room, posti: '1' }, manager)).status).toBe(303);
  expect((await pageOf(site.get(page, manager))).text).toMatch(/Ora ha 1 gruppo.*più persone dei posti/s);
  expect(await runPoolingNow(city.system, { secondsToSolve: 60 })).toMatchObject({ kind: 'done', proposed: 0 });
  await rest('no');
  expect(await runPoolingNow(city.system, { secondsToSolve: 60 })).toMatchObject({ kind: 'done' });
  expect(await poolsOf(city)).toEqual([pool]);
  const audited = await rowsOf(
    city,
    sql`select action, count(*)::int as times from audit_entry where subject_kind = 'venue' group by action order by action`,
  );
  expect(audited).toEqual([
    { action: 'venue-back', times: 1 },
    { action: 'venue-kept', times: 2 },
    { action: 'venue-rested', times: 2 },
  ]);
});

test('venues are for who brings people together and who answers for the city', async () => {
  await add();
  const [row] = await stored();
  for (const actor of [{ kind: 'public' } as const, staff('desk-operator'), staff('provider', city.providerId)]) {
    for (const path of [list, `${list}/nuova`, `${list}/${row?.id}`])
      expect((await site.get(path, actor)).status).toBe(403);
    for (const path of [`${list}/nuova`, `${list}/${row?.id}`, `${list}/${row?.id}/riposo`])
      expect((await site.post(path, room, actor)).status).toBe(403);
  }
  expect((await site.get(`${list}/${city.system.newId()}`, manager)).status).toBe(404);
  expect((await site.get(list, staff('city-manager'))).status).toBe(200);
});
