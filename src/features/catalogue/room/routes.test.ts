import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { testApp } from '../../../../tests/setup/test-app.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { transact, type Ctx } from '../../context.ts';
import type { StaffActor } from '../../people/public.ts';
import { saveProviders, saveServices, searchServices } from '../public.ts';
import { theCatalogue } from '../testing/a-catalogue-site.ts';
import { aService } from '../testing/open-page.ts';
import { roomOf } from './room-of.ts';

const database = await testDatabase();
let system: Ctx;
let site: Site;
let home: string;
let desk: StaffActor;

beforeAll(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  const provider = (name: string, email?: string) => ({
    name,
    accredited: false,
    madeUp: true,
    ...(email !== undefined && { email }),
  });
  await saveProviders(system, [provider('Coop Nido', 'nido@example.org'), provider('Coop Altra')]);
  await saveServices(system, [
    aService({ title: 'Asilo del Parco', kindsOfHelp: ['childcare'], providerName: 'Coop Nido' }),
    aService({ title: 'Pranzo insieme', kindsOfHelp: ['meals'], providerName: 'Coop Altra' }),
  ]);
  site = aSite(database, [city], theCatalogue);
  home = `/${city.slug}`;
  desk = await anAccount(database, city);
});

async function rowsOf<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return transact(system, async (tx) => (await query.execute(tx)).rows);
}

const idOf = async (title: string) =>
  (await rowsOf(sql<{ id: string }>`select id from service where title = ${title}`))[0]?.id ?? '';
const providerOf = async (name: string) =>
  (await rowsOf(sql<{ id: string }>`select id from provider where name = ${name}`))[0]?.id ?? '';

/** What the facet "has room" finds on a day. */
async function withRoom(now: Date): Promise<string[]> {
  const found = await searchServices({ ...system, now }, { text: '', page: 1, hasRoom: true });
  return 'services' in found ? found.services.map(({ service }) => service.title) : [];
}

async function given(way: 'link' | 'api', provider = 'Coop Nido'): Promise<string> {
  const form = { ente: await providerOf(provider), modo: way };
  const { html } = await pageOf(site.post(`${home}/sportello/posti/chiavi`, form, desk));
  const token = /(?:posti\/|value=")([\w-]{43})"/.exec(html)?.[1];
  if (token === undefined) throw new Error('no token is shown');
  return token;
}

describe('how much room a service has', () => {
  test('is said by the link of its provider, read at once, kept as history, and grows old', async () => {
    const link = `${home}/posti/${await given('link')}`;
    const own = await pageOf(site.get(link));
    expect(own.text).toContain('Asilo del Parco');
    expect(own.text).not.toContain('Pranzo insieme');
    const id = await idOf('Asilo del Parco');
    const sent = await site.post(`${link}/${id}`, { liberi: '1', massimo: '20', attesa: '15', valutazione: 'yes' });
    expect(sent.status).toBe(303);
    const after = await pageOf(site.get(locationOf(sent)));
    expect(after.text).toMatch(/Fatto: .*1 liberi su 20, attesa di 15 giorni e prima una valutazione.*dal suo link/s);
    expect((await pageOf(site.get(`${home}/servizi/${id}`))).text).toMatch(
      /Un posto libero su 20, detto il 20 novembre 2026.*Serve prima una valutazione/s,
    );
    expect(await withRoom(system.now)).toEqual(['Asilo del Parco']);
    const later = new Date('2026-12-21T10:00:00Z');
    expect(await withRoom(later)).toEqual([]);
    site.clock.now = later;
    const old = (await pageOf(site.get(`${home}/servizi/${id}`))).text;
    const ofDesk = (await pageOf(site.get(`${home}/sportello/posti`, desk))).text;
    site.clock.now = system.now;
    expect(old).not.toContain('Un posto libero');
    expect(old).toContain('l’ultima notizia è del 20 novembre 2026: è troppo vecchia per fidarsi');
    expect(ofDesk).toMatch(/è troppo vecchia per fidarsi\. Chiedi\.\s*Serve prima una valutazione/);
    // A zero is a fact too, and no room.
    await site.post(`${link}/${id}`, { liberi: '0' });
    expect(await withRoom(system.now)).toEqual([]);
    expect(await rowsOf(sql`select available, said_by as by from room_said order by said_at, available desc`)).toEqual([
      { available: 1, by: 'link' },
      { available: 0, by: 'link' },
    ]);
  });

  test('is not said for somebody else’s service, nor by a link that was ended', async () => {
    const token = await given('link', 'Coop Altra');
    const stranger = `${home}/posti/${token}/${await idOf('Asilo del Parco')}`;
    expect((await site.get(stranger)).status).toBe(404);
    expect((await site.post(stranger, { liberi: '3' })).status).toBe(404);
    const [key] = await rowsOf(
      sql<{ id: string }>`select id from room_key where provider_id = ${await providerOf('Coop Altra')}`,
    );
    expect((await site.post(`${home}/sportello/posti/chiavi/${key?.id}`, {})).status).toBe(403);
    expect((await site.post(`${home}/sportello/posti/chiavi/${key?.id}`, {}, desk)).status).toBe(303);
    expect((await site.get(`${home}/posti/${token}`)).status).toBe(404);
  });

  test.each([
    [{ liberi: 'tanti' }, 'Scrivi un numero intero'],
    [{ liberi: '9', massimo: '3' }, 'non possono essere più'],
    [{ massimo: '3' }, 'Scrivi almeno'],
  ])('is asked again where it makes no sense: %j', async (form, words) => {
    const page = `${home}/sportello/posti/servizi/${await idOf('Pranzo insieme')}`;
    expect((await site.post(page, form)).status).toBe(403);
    const { text } = await pageOf(site.post(page, form, desk), 422);
    expect(text).toContain(words);
  });

  test('is shown at the desk, with the city’s own number of days', async () => {
    const manager = await anAccount(database, system.municipality, 'city-manager');
    const page = `${home}/sportello/posti`;
    expect((await site.get(page)).status).toBe(403);
    expect((await site.get(page, staff('provider'))).status).toBe(403);
    expect((await pageOf(site.get(page, desk))).text).toMatch(/Asilo del Parco.*Link del 20 novembre 2026/s);
    expect((await site.post(`${page}/regola`, { giorni: '7' }, desk)).status).toBe(403);
    expect((await pageOf(site.post(`${page}/regola`, { giorni: '0' }, manager), 422)).text).toContain('da 1 a 365');
    await site.post(`${page}/regola`, { giorni: '7' }, manager);
    expect((await pageOf(site.get(page, desk))).text).toContain('Una notizia vale 7 giorni');
    await site.post(`${page}/servizi/${await idOf('Pranzo insieme')}`, { liberi: '4' }, desk);
    expect(await withRoom(new Date('2026-11-26T10:00:00Z'))).toEqual(['Pranzo insieme']);
    expect(await withRoom(new Date('2026-11-28T10:00:00Z'))).toEqual([]);
    await site.post(`${page}/regola`, { giorni: '30' }, manager);
  });

  test('comes by mail to the provider’s known address, and to no other', async () => {
    const mail = async (provider: string) =>
      locationOf(
        await site.post(
          `${home}/sportello/posti/chiavi`,
          { ente: await providerOf(provider), modo: 'mail', email: 'x@example.org' },
          desk,
        ),
      );
    expect(await mail('Coop Altra')).toContain('esito=no-address');
    expect(await mail('Coop Nido')).toContain('esito=mailed');
    const [letter] = await rowsOf(sql<{ recipient: string; body: string }>`select recipient, body from message`);
    expect(letter?.recipient).toBe('nido@example.org');
    const link = /http:\/\/localhost(\S+\/posti\/[\w-]{43})/.exec(letter?.body ?? '')?.[1] ?? '';
    expect((await site.get(link)).status).toBe(200);
  });
});

describe('the interface for programs', () => {
  const app = testApp(database);
  const put = (id: string, token: string, body: string) =>
    app.request(`http://localhost${home}/api/room/services/${id}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body,
    });

  test('takes what a provider’s program says, tells it in HSDS, and refuses the rest with its reason', async () => {
    const [key, link] = [await given('api'), await given('link')];
    const id = await idOf('Asilo del Parco');
    const said = await put(id, key, JSON.stringify({ available: 3, maximum: 12, waiting_days: 0 }));
    expect(said.status).toBe(200);
    expect(await said.json()).toMatchObject({ available: 3, maximum: 12, waiting_days: 0, needs_assessment: false });
    const told = await app.request(`http://localhost${home}/api/hsds/services/${id}`);
    expect(await told.json()).toMatchObject({
      capacities: [{ available: 3, maximum: 12, unit: { identifier: 'places' } }],
      will_waiting_days: 0,
    });
    const refused = async (answer: Response | Promise<Response>) => {
      const { status, title, errors } = (await (await answer).json()) as Record<string, unknown>;
      return [status, title, errors];
    };
    expect((await refused(put(id, link, '{}')))[0]).toBe(401);
    expect((await refused(put(await idOf('Pranzo insieme'), key, '{"available":1}')))[0]).toBe(403);
    expect((await refused(put(system.newId(), key, '{"available":1}')))[0]).toBe(404);
    expect((await refused(put(id, key, '[]')))[0]).toBe(400);
    expect(await refused(put(id, key, '{"available":1,"colour":"red"}'))).toEqual([
      422,
      'Qualche campo non va.',
      [{ parameter: 'colour', detail: 'Campo che non conosciamo.' }],
    ]);
    expect((await refused(put(id, key, '{"available":9,"maximum":2}')))[2]).toMatchObject([{ parameter: 'available' }]);
  });

  test('leaves what a source says of other things as it is, and is not undone by it', async () => {
    await saveServices(system, [
      aService({
        title: 'Asilo del Parco',
        description: 'Nuovo testo',
        kindsOfHelp: ['childcare'],
        providerName: 'Coop Nido',
      }),
    ]);
    const [row] = await rowsOf(
      sql<{ hsds: Parameters<typeof roomOf>[0]; description: string }>`
        select hsds, description from service where title = 'Asilo del Parco'`,
    );
    expect(row?.description).toBe('Nuovo testo');
    expect(row && roomOf(row.hsds, new Date(), 3650).figures).toMatchObject([{ available: 3, maximum: 12 }]);
  });
});

describe('what a source says of a day that is yet to come', () => {
  const said = (updated: string): Parameters<typeof roomOf>[0] => ({
    capacities: [{ id: system.newId(), unit: { id: system.newId(), name: 'posti' }, available: 4, updated }],
    will_waiting_days: 9,
    will_waiting_updated: updated,
  });

  test('is no room, on no page and for no search', async () => {
    const told = roomOf(said('2031-01-01T00:00:00Z'), system.now, 30);
    expect(told).toEqual({ figures: [], needsAssessment: false });
    await saveServices(system, [aService({ title: 'Corso del futuro', hsds: said('2031-01-01T00:00:00Z') })]);
    expect(await withRoom(system.now)).not.toContain('Corso del futuro');
    const sheet = (await pageOf(site.get(`${home}/servizi/${await idOf('Corso del futuro')}`))).text;
    expect(sheet).not.toMatch(/4 posti|2031|9 giorni/);
  });

  test('is room where only the clocks differ', async () => {
    const ahead = new Date(system.now.getTime() + 7_200_000).toISOString();
    expect(roomOf(said(ahead), system.now, 30).figures).toMatchObject([{ available: 4 }]);
    await saveServices(system, [aService({ title: 'Corso di oggi', hsds: said(ahead) })]);
    expect(await withRoom(system.now)).toContain('Corso di oggi');
  });
});

test('the desk’s list has pages of a hundred, and leaves nobody out in silence', async () => {
  const city = await registered(database);
  const own = aContext(database.app, city, { actor: { kind: 'system' } });
  await saveProviders(own, [{ name: 'Coop Tanti', accredited: false, madeUp: true }]);
  const titles = Array.from({ length: 130 }, (_, n) => `Corso ${100 + n}`);
  await saveServices(
    own,
    titles.map((title) => aService({ title, providerName: 'Coop Tanti' })),
  );
  const pages = aSite(database, [city], theCatalogue);
  const operator = await anAccount(database, city);
  const [first, second] = await Promise.all(
    [1, 2].map((n) => pageOf(pages.get(`/${city.slug}/sportello/posti?pagina=${n}`, operator))),
  );
  expect(first?.text).toContain('130 servizi');
  expect(titles.filter((title) => first?.text.includes(title))).toHaveLength(100);
  expect(titles.filter((title) => first?.text.includes(title) || second?.text.includes(title))).toEqual(titles);
});
