import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { aGivenYes, groupsOf, idOf, searchOnce } from '../../../../tests/integration/forming-scene.ts';
import { aCity, aHousehold, poolsOf, type PooledCity } from '../../../../tests/integration/pools-city.ts';
import { leaks, manager, pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { withoutGroups } from '../../../../tests/setup/request-hooks.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { savePlaces } from '../../catalogue/public.ts';
import { transact } from '../../context.ts';
import { requestRoutes } from '../../requests/public.ts';
import { formingRoutes, joinGroup, tellLeftOut } from '../public.ts';

const database = await testDatabase();

interface Scene {
  readonly city: PooledCity;
  readonly site: Site;
  readonly page: string;
}

async function aScene(given: Parameters<typeof aCity>[1]): Promise<Scene> {
  const city = await aCity(database, given);
  await savePlaces(city.system, [{ name: 'Triante', kind: 'quarter', quarter: 'Triante', lat: 45.5845, lon: 9.2744 }]);
  await searchOnce(city);
  return {
    city,
    site: aSite(database, [city.municipality], (router) => {
      formingRoutes(router);
      requestRoutes(router, { hooks: withoutGroups() });
    }),
    page: `/${city.municipality.slug}/gruppi/in-partenza`,
  };
}

describe.each([
  { prefix: '', missing: 'Manca 1 famiglia', people: '2 di 3', alone: 'meno di 5' },
  { prefix: '/en', missing: '1 family missing', people: '2 of 3', alone: 'fewer than 5' },
])('groups nearest to their start ($prefix)', ({ prefix, missing, people, alone }) => {
  test('each with the one thing it is missing, and who waits without one', async () => {
    const { site, page } = await aScene({ operators: [{ minSeats: 3 }] });
    const { html, text } = await pageOf(site.get(`${prefix}${page}`, manager));
    for (const fact of [missing, people, 'Triante']) expect(text).toContain(fact);
    expect(html).not.toMatch(leaks);
    // Who follows the figures alone learns no small number, and no code.
    const figures = await pageOf(site.get(`${prefix}${page}`, staff('city-manager')));
    expect(figures.text.toLowerCase()).toContain(alone);
  });

  test('nobody else sees them', async () => {
    const { site, page } = await aScene({ households: [] });
    for (const actor of [undefined, staff('provider')])
      for (const path of ['', '/apri', '/a0000000-0000-4000-8000-00000000000a'])
        expect((await site.get(`${prefix}${page}${path}`, actor)).status).toBe(403);
    expect((await pageOf(site.get(`${prefix}${page}`, manager))).html).toContain('/gruppi/in-partenza/apri');
    expect((await site.get(`${prefix}${page}/x`, manager)).status).toBe(404);
  });
});

test('a place is given to the group that was missing one; yeses that waited for it start it', async () => {
  const { city, site, page } = await aScene({ venues: [{ lat: 45.7 }] });
  const [group] = await groupsOf(city);
  expect(group).toMatchObject({ missing: 'place', members: ['anna', 'bruno'] });
  for (const key of ['anna', 'bruno']) {
    const id = await idOf(city, key);
    await joinGroup(city.as(id), { requestId: id, groupId: group?.id ?? '', yes: aGivenYes() });
  }
  await transact(city.system, (tx) => sql`update venue set lat = 45.5846`.execute(tx));
  const [venue] = await transact(
    city.system,
    async (tx) => (await sql<{ id: string }>`select id from venue`.execute(tx)).rows,
  );
  const own = `${page}/${group?.id}`;
  const { text } = await pageOf(site.get(own, manager));
  expect(text).toContain('La Stanza, 10 posti');
  const nothing = await pageOf(site.post(`${own}/fornisci`, { luogo: '' }, manager), 422);
  expect(nothing.html).toContain('href="#field-luogo"');
  expect((await site.post(`${own}/fornisci`, { luogo: venue?.id ?? '' }, staff('desk-operator'))).status).toBe(403);
  expect(await poolsOf(city)).toEqual([]);
  const given = await site.post(`${own}/fornisci`, { luogo: venue?.id ?? '' }, manager);
  expect(locationOf(given)).toMatch(/\/gruppi$/);
  expect((await poolsOf(city))[0]?.members.map(({ answer }) => answer)).toEqual(['accepted', 'accepted']);
});

test('an operator is chosen among those who are free, with the hour that suits most', async () => {
  const { city, site, page } = await aScene({ operators: [{ kindsOfHelp: ['homework'] }] });
  const form = { aiuto: 'childcare', quartiere: 'Triante', giorni: ['1', '3'], durata: '4', famiglie: '2' };
  const refused = await pageOf(site.post(`${page}/apri`, { ...form, quartiere: 'Nessuno', giorni: [] }, manager), 422);
  for (const field of ['quartiere', 'giorni']) expect(refused.html).toContain(`#field-${field}`);
  const own = locationOf(await site.post(`${page}/apri`, form, manager));
  expect((await pageOf(site.get(own, manager))).text).toContain('Nessun operatore accreditato');
  await transact(city.system, (tx) => sql`update operator set kinds_of_help = '{childcare}'`.execute(tx));
  expect((await pageOf(site.get(own, manager))).text).toContain('Chiara, dalle 15:30: 11,00');
  const [operator] = await transact(
    city.system,
    async (tx) => (await sql<{ id: string }>`select id from operator`.execute(tx)).rows,
  );
  const given = await site.post(`${own}/fornisci`, { operatore: operator?.id ?? '' }, manager);
  expect((await pageOf(site.get(locationOf(given), manager))).text).toContain('dalle 15:30 alle 17:30');
  expect((await groupsOf(city)).find(({ origin }) => origin === 'staff')?.missing).toBe('place');
  // Everybody sees it at once, though nobody is in it.
  const seen = await pageOf(site.get(`/${city.municipality.slug}/gruppi-in-partenza`));
  expect(seen.text).toContain('Mancano 2 famiglie');
  const card = await pageOf(site.get(locationOf(await site.post(`${own}/invita`, {}, manager)), manager));
  expect(card.text).toContain('Ciao, vicino');
  expect(locationOf(await site.post(`${own}/chiudi`, {}, manager))).toBe(page);
  expect((await groupsOf(city)).find(({ origin }) => origin === 'staff')?.status).toBe('closed');
});

test('households without e-mail have their letter on paper, by their code', async () => {
  const contact = { name: 'Famiglia anna', phone: '039 000 0000' };
  const { city, site } = await aScene({
    operators: [{ minSeats: 3 }],
    households: [aHousehold('anna', { contact }), aHousehold('bruno')],
  });
  expect(await tellLeftOut(city.system)).toBe(2);
  const desk = await anAccount(database, city.municipality);
  const queue = `/${city.municipality.slug}/sportello/lettere?che=in-partenza`;
  const { html, text } = await pageOf(site.get(queue, desk));
  const letters = [...html.matchAll(/href="([^"]*\/sportello\/lettere\/[0-9a-f-]{36})"/g)].map(([, path]) => path);
  expect(letters).toHaveLength(1);
  expect(text).toContain(await codeOf(city, 'anna'));
  expect(html).not.toMatch(leaks);
  expect((await pageOf(site.get(letters[0] ?? '', desk))).text).toContain('Sei in un gruppo che sta per partire');
});

async function codeOf(city: PooledCity, key: string): Promise<string> {
  const id = await idOf(city, key);
  const { rows } = await transact(city.system, (tx) =>
    sql<{ code: string }>`select code from request where id = ${id}`.execute(tx),
  );
  return rows[0]?.code ?? '';
}
