import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { idOf } from '../../../../tests/integration/forming-scene.ts';
import { aCity, poolsOf, rowsOf, type PooledCity } from '../../../../tests/integration/pools-city.ts';
import { leaks, manager, pageOf } from '../../../../tests/integration/pools-scene.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { hashToken, randomToken } from '../../../platform/auth/token.ts';
import { savePlaces } from '../../catalogue/public.ts';
import { transact } from '../../context.ts';
import { formingRoutes } from '../public.ts';

const database = await testDatabase();

interface Scene {
  readonly city: PooledCity;
  readonly site: Site;
  /** The group's page for all, and for the staff. */
  readonly seen: string;
  readonly kept: string;
  readonly group: string;
  readonly home: (key: string) => Promise<string>;
}

/** The staff opened a group for two families: no operator, no place, no hour. */
async function aScene(operators: Parameters<typeof aCity>[1]): Promise<Scene> {
  const city = await aCity(database, operators);
  await savePlaces(city.system, [{ name: 'Triante', kind: 'quarter', quarter: 'Triante', lat: 45.5845, lon: 9.2744 }]);
  const site = aSite(database, [city.municipality], formingRoutes);
  const { slug } = city.municipality;
  const form = { aiuto: 'childcare', quartiere: 'Triante', giorni: ['1', '3'], durata: '4', famiglie: '2' };
  const kept = locationOf(await site.post(`/${slug}/gruppi/in-partenza/apri`, form, manager));
  const group = kept.split('/').at(-1) ?? '';
  const home: Scene['home'] = async (key) => {
    const token = randomToken();
    const id = await idOf(city, key);
    await transact(city.system, (tx) =>
      sql`insert into request_link (tenant_id, token_hash, request_id, kind) values (${city.municipality.tenantId}, ${hashToken(token)}, ${id}, 'secret')`.execute(
        tx,
      ),
    );
    return `/${slug}/r/${token}/gruppi`;
  };
  return { city, site, kept, group, home, seen: `/${slug}/gruppi-in-partenza` };
}

const two = { operators: [{}, { key: 'paolo', name: 'Paolo', cents: [1300, 1300, 1800, 2000] }] };

test.each([
  { prefix: '', from: 'i prezzi di 2 operatori', range: 'da 5,50', to: 'a 6,50', promise: 'Nessuno paga più' },
  { prefix: '/en', from: 'the prices of 2 operators', range: 'from', to: '6.50', promise: 'Nobody pays more' },
])('without an operator the price is an estimate, and is said to be one ($prefix)', async (words) => {
  const { site, seen, group, home } = await aScene(two);
  const page = await pageOf(site.get(`${words.prefix}${seen}/${group}`));
  for (const fact of [words.from, words.range, words.to, words.promise]) expect(page.text).toContain(fact);
  expect(page.html).not.toMatch(leaks);
  expect(page.text).not.toMatch(/Chiara|Paolo/);
  const list = await pageOf(site.get(`${words.prefix}${seen}`));
  for (const fact of [words.to, words.promise]) expect(list.text).toContain(fact);
  const own = await pageOf(site.get(`${words.prefix}${await home('anna')}/${group}`));
  expect(own.text).toContain(words.from);
});

test('where nobody in the city gives this help nothing is estimated', async () => {
  const { site, seen, group } = await aScene({ operators: [{ kindsOfHelp: ['homework'] }] });
  const { text } = await pageOf(site.get(`${seen}/${group}`));
  expect(text).toContain('Il prezzo si sa quando c’è chi viene');
  expect(text).not.toMatch(/stima/i);
});

test('a yes on price and start waits for operator, place and hour, and starts the group once all is there', async () => {
  const { city, site, kept, group, home } = await aScene({});
  for (const key of ['anna', 'bruno']) {
    const own = await home(key);
    const page = await pageOf(site.get(`${own}/${group}`));
    expect(page.text).toContain('Il tuo sì aspetta');
    const said = await site.post(`${own}/${group}/entra`, { come: 'si', prezzo: '6', entro: '2027-03-01' });
    expect((await pageOf(site.get(locationOf(said)))).text).toContain('Hai già detto sì, a queste condizioni');
  }
  expect(await poolsOf(city)).toEqual([]);
  const [operator] = await rowsOf<{ id: string }>(city, sql`select id from operator`);
  const [venue] = await rowsOf<{ id: string }>(city, sql`select id from venue`);
  await site.post(`${kept}/fornisci`, { operatore: operator?.id ?? '' }, manager);
  expect(await poolsOf(city)).toEqual([]);
  await site.post(`${kept}/fornisci`, { luogo: venue?.id ?? '' }, manager);
  expect((await poolsOf(city))[0]?.members.map(({ answer }) => answer)).toEqual(['accepted', 'accepted']);
});

test('a yes below the price that comes of it starts nothing', async () => {
  const { city, site, kept, group, home } = await aScene({});
  for (const [key, price] of [
    ['anna', '6'],
    ['bruno', '5'],
  ] as const)
    await site.post(`${await home(key)}/${group}/entra`, { come: 'si', prezzo: price });
  const [operator] = await rowsOf<{ id: string }>(city, sql`select id from operator`);
  const [venue] = await rowsOf<{ id: string }>(city, sql`select id from venue`);
  await site.post(`${kept}/fornisci`, { operatore: operator?.id ?? '' }, manager);
  await site.post(`${kept}/fornisci`, { luogo: venue?.id ?? '' }, manager);
  expect(await poolsOf(city)).toEqual([]);
});
