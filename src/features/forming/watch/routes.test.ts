import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { groupsOf, searchOnce } from '../../../../tests/integration/forming-scene.ts';
import { aCity, aHousehold, rowsOf, type PooledCity } from '../../../../tests/integration/pools-city.ts';
import { manager, pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { wordsOfPdf } from '../../../../tests/setup/read-pdf.ts';
import { withoutGroups } from '../../../../tests/setup/request-hooks.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { savePlaces } from '../../catalogue/public.ts';
import type { StaffActor } from '../../people/public.ts';
import { requestRoutes, saveRequests } from '../../requests/public.ts';
import { cleanForming } from '../close/clean-forming.ts';
import { formingRoutes, tellWatchers } from '../public.ts';
import { closeGroup } from '../staff/supply-group.ts';

const database = await testDatabase();
const rosa = {
  nome: 'Rosa Inventata',
  telefono: '039 000 0321',
  lingua: 'it',
  aiuto: 'childcare',
  quartiere: 'Triante',
};

interface Scene {
  readonly city: PooledCity;
  readonly site: Site;
  readonly home: string;
  readonly desk: StaffActor;
}

/** A city with its quarter, in which five asked for care, and no group yet. */
async function aScene(): Promise<Scene> {
  const city = await aCity(database, { operators: [{ minSeats: 3 }] });
  const places = [{ name: 'Triante', kind: 'quarter' as const, quarter: 'Triante', lat: 45.5845, lon: 9.2744 }];
  expect(await savePlaces(city.system, places)).toBe('saved');
  const alone = ['d', 'e', 'f'].map((key) => aHousehold(key, { willingToShare: false }));
  await saveRequests(city.system, alone);
  const site = aSite(database, [city.municipality], (router) => {
    formingRoutes(router);
    requestRoutes(router, { hooks: withoutGroups() });
  });
  return { city, site, home: `/${city.municipality.slug}`, desk: await anAccount(database, city.municipality) };
}

/** One of three families is missing: everybody reads so, and whoever asked is told. */
async function aGroupBegins({ city }: Scene): Promise<string> {
  await searchOnce(city);
  const [group] = await groupsOf(city);
  expect(await tellWatchers(city.system)).toBe(1);
  return group?.id ?? '';
}

const letters = ({ city }: Scene) =>
  rowsOf<{ id: string; state: string }>(city, sql`select id, state from paper_letter where kind = 'forming-near'`);

describe('to be told of groups without a mailbox', () => {
  test('the page that asks for an address says that the desk does it too', async () => {
    const { site, home } = await aScene();
    const { text } = await pageOf(site.get(`${home}/gruppi-in-partenza/avvisami`));
    expect(text).toMatch(/Non hai un’e-mail\?.*Chiama lo sportello/s);
  });

  test('needs a name, a telephone, a kind of help and a quarter, and keeps what was typed', async () => {
    const { site, home, desk } = await aScene();
    const path = `${home}/sportello/avvisi`;
    const { html } = await pageOf(site.post(path, { nome: 'Rosa Inventata', telefono: '12', lingua: 'it' }, desk), 422);
    for (const field of ['telefono', 'aiuto', 'quartiere']) expect(html).toContain(`href="#field-${field}"`);
    expect(html).not.toContain('href="#field-nome"');
    expect(html).toContain('value="Rosa Inventata"');
  });

  test('is the desk’s to write down: nobody else reads who they are', async () => {
    const { city, site, home, desk } = await aScene();
    const path = `${home}/sportello/avvisi`;
    expect(locationOf(await site.post(path, rosa, desk))).toBe(`${path}?fatto=segnato`);
    for (const actor of [undefined, staff('city-manager'), staff('provider', city.providerId)]) {
      expect((await site.get(path, actor)).status).toBe(403);
      expect((await site.post(path, rosa, actor)).status).toBe(403);
    }
    const list = await pageOf(site.get(path, desk));
    expect(list.text).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}\s+Rosa Inventata/);
    const read = await rowsOf(city, sql`select 1 from audit_entry where action = 'forming-watch-read'`);
    expect(read).toHaveLength(1);
    const said = await rowsOf<{ text: string }>(city, sql`select a::text as text from audit_entry a`);
    expect(said.filter(({ text }) => /Rosa|0321/.test(text))).toEqual([]);
  });

  test('a group that begins is a letter in the queue, once: by code there, with name and telephone on it and on paper', async () => {
    const scene = await aScene();
    const { city, site, home, desk } = scene;
    await site.post(`${home}/sportello/avvisi`, rosa, desk);
    const group = await aGroupBegins(scene);
    expect(await tellWatchers(city.system)).toBe(0);
    expect(await rowsOf(city, sql`select 1 from message where event_key like 'forming-near:%'`)).toEqual([]);
    const [letter] = await letters(scene);
    const queue = await pageOf(site.get(`${home}/sportello/lettere?che=in-partenza`, desk));
    expect(queue.text).toContain('Nasce un gruppo vicino');
    expect(queue.text).not.toContain('Rosa');
    const page = await pageOf(site.get(`${home}/sportello/lettere/${letter?.id}`, desk));
    for (const told of ['Rosa Inventata', '039 000 0321', 'quartiere Triante', 'Apri il gruppo di cui parla'])
      expect(page.text).toContain(told);
    expect(page.html).toContain(`${home}/gruppi/in-partenza/${group}`);
    const paper = await site.get(`${home}/sportello/lettere/${letter?.id}/lettera.pdf`, desk);
    const printed = wordsOfPdf(Buffer.from(await paper.arrayBuffer()));
    for (const told of ['Rosa Inventata', 'Triante', 'Avviso']) expect(printed).toContain(told);
    await site.post(`${home}/sportello/lettere/${letter?.id}`, { how: 'told' }, desk);
    expect(await letters(scene)).toEqual([{ id: letter?.id, state: 'told' }]);
    const done = await rowsOf<{ action: string }>(
      city,
      sql`select action from audit_entry where subject_kind = 'paper-addressee' order by action`,
    );
    expect([...new Set(done.map(({ action }) => action))]).toEqual(['letter-read', 'letter-told']);
  });

  test('a letter about a group that waits for nobody any more leaves the queue and says why', async () => {
    const scene = await aScene();
    const { city, site, home, desk } = scene;
    await site.post(`${home}/sportello/avvisi`, rosa, desk);
    const group = await aGroupBegins(scene);
    expect(await closeGroup({ ...city.system, actor: manager }, group)).toBe('closed');
    expect((await letters(scene)).map(({ state }) => state)).toEqual(['over']);
    const queue = await pageOf(site.get(`${home}/sportello/lettere`, desk));
    expect(queue.text).toContain('Il gruppo non aspetta più nessuno');
  });

  test('whoever wants no more alerts is forgotten at once, and everybody after half a year, letters too', async () => {
    const scene = await aScene();
    const { city, site, home, desk } = scene;
    const path = `${home}/sportello/avvisi`;
    await site.post(path, rosa, desk);
    await site.post(path, { ...rosa, nome: 'Sara Inventata' }, desk);
    await searchOnce(city);
    expect(await tellWatchers(city.system)).toBe(2);
    const names = async () =>
      (await rowsOf<{ name: string }>(city, sql`select name from paper_addressee order by name`)).map(
        ({ name }) => name,
      );
    const { html } = await pageOf(site.get(path, desk));
    const stop = /action="([^"]+\/sportello\/avvisi\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
    expect((await site.post(stop, {}, staff('city-manager'))).status).toBe(403);
    expect(locationOf(await site.post(stop, {}, desk))).toBe(`${path}?fatto=tolto`);
    expect((await site.post(stop, {}, desk)).status).toBe(404);
    expect(await names()).toEqual(['Sara Inventata']);
    expect(await letters(scene)).toHaveLength(1);
    const later = (days: number) => new Date(city.system.now.getTime() + days * 86_400_000);
    expect((await cleanForming({ ...city.system, now: later(179) })).watches).toBe(0);
    expect((await cleanForming({ ...city.system, now: later(180) })).watches).toBe(1);
    expect([await names(), await letters(scene)]).toEqual([[], []]);
  });
});
