import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { pageOf } from '../../../../tests/integration/pools-scene.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { requestRoutes } from '../../requests/routes.ts';
import { withoutGroups } from '../../../../tests/setup/request-hooks.ts';
import { read, type Ctx, type FeatureRouter } from '../../context.ts';
import type { StaffActor } from '../../people/public.ts';
import { placesOf } from '../public.ts';
import { placeRoutes } from './routes.tsx';

const database = await testDatabase();
let system: Ctx;
let site: Site;
let home: string;
let list: string;
let manager: StaffActor;

function routes(router: FeatureRouter): void {
  placeRoutes(router);
  requestRoutes(router, { hooks: withoutGroups() });
}

beforeEach(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  site = aSite(database, [city], routes);
  home = `/${city.slug}`;
  list = `${home}/quartieri`;
  manager = await anAccount(database, city, 'community-manager');
});

const triante = { nome: 'Triante', quartiere: '', posizione: '45.58, 9.25' };
const add = (fields: Record<string, string>) => site.post(`${list}/nuovo`, fields, manager);
const idOf = async (name: string) => (await placesOf(system)).find((place) => place.name === name)?.id ?? '';
const audited = async () => {
  const { rows } = await read(system, (tx) =>
    sql<{ action: string }>`select action from audit_entry order by id`.execute(tx),
  );
  return rows.map(({ action }) => action);
};

describe('quarters and streets', () => {
  test('open the page that asks, which until then says to the staff what is missing', async () => {
    const closed = await pageOf(site.get(`${home}/chiedi`, manager));
    expect(closed.text).toContain('Mancano i quartieri');
    expect((await pageOf(site.get(`${home}/chiedi`))).text).not.toContain('Mancano i quartieri');
    const saved = await add(triante);
    expect(saved.status).toBe(303);
    const shown = await pageOf(site.get(locationOf(saved), manager));
    expect(shown.text).toMatch(/Aggiunto.*Triante 0 45\.58, 9\.25/s);
    expect((await pageOf(site.get(`${home}/chiedi`))).html).toContain('<form');
    expect(await audited()).toEqual(['place-changed']);
  });

  test.each(['', '/en'])('are there in both languages, empty and with a street (%s)', async (prefix) => {
    await pageOf(site.get(`${prefix}${list}`, manager));
    await pageOf(site.get(`${prefix}${list}/nuovo`, manager));
    await add(triante);
    await add({ nome: 'Via Volta', quartiere: 'Triante', posizione: 'triante' });
    const quarter = await pageOf(site.get(`${prefix}${list}/${await idOf('Triante')}`, manager));
    expect(quarter.text).toContain('Via Volta');
    const street = await pageOf(site.get(`${prefix}${list}/${await idOf('Via Volta')}`, manager));
    expect(street.html).toContain('value="Triante"');
    await pageOf(site.get(`${prefix}${list}/importa`, manager));
  });

  test('are moved, and taken away once no street lies in them', async () => {
    await add(triante);
    await add({ nome: 'Via Volta', quartiere: 'Triante', posizione: '45.581, 9.251' });
    const [quarter, street] = [await idOf('Triante'), await idOf('Via Volta')];
    expect((await site.post(`${list}/${quarter}`, { posizione: '45.59, 9.26' }, manager)).status).toBe(303);
    expect((await placesOf(system)).map(({ name, lat }) => [name, lat])).toEqual([
      ['Triante', 45.59],
      ['Via Volta', 45.581],
    ]);
    expect((await pageOf(site.post(`${list}/${quarter}/togli`, {}, manager), 422)).text).toContain('ha delle vie');
    for (const id of [street, quarter]) expect((await site.post(`${list}/${id}/togli`, {}, manager)).status).toBe(303);
    expect(await placesOf(system)).toEqual([]);
    expect((await audited()).filter((action) => action === 'place-removed')).toHaveLength(2);
    expect((await site.get(`${list}/${quarter}`, manager)).status).toBe(404);
  });

  test.each([
    [{ nome: '' }, 'nome'],
    [{ nome: 'x'.repeat(121) }, 'nome'],
    [{ nome: 'TRIANTE' }, 'nome'],
    [{ nome: 'Via Volta', quartiere: 'Marte' }, 'quartiere'],
    [{ nome: 'Cederna', posizione: '' }, 'posizione'],
    [{ nome: 'Cederna', posizione: '9.25, 45.58' }, 'posizione'],
    [{ nome: 'Cederna', posizione: '41.9, 12.5' }, 'posizione'],
    [{ nome: 'Cederna', posizione: 'Luna' }, 'posizione'],
  ])('come back with what is wrong beside the field, and nothing is kept (%j)', async (fields, field) => {
    await add(triante);
    const { html } = await pageOf(add({ ...triante, ...fields }), 422);
    expect(html).toContain(`href="#field-${field}"`);
    expect(await placesOf(system)).toHaveLength(1);
  });

  test('are for who brings people together and who answers for the city', async () => {
    const others = [{ kind: 'public' } as const, await anAccount(database, system.municipality, 'desk-operator')];
    for (const actor of others) {
      for (const path of [list, `${list}/nuovo`, `${list}/importa`])
        expect((await site.get(path, actor)).status).toBe(403);
      expect((await site.post(`${list}/nuovo`, triante, actor)).status).toBe(403);
      expect((await site.post(`${list}/${system.newId()}/togli`, {}, actor)).status).toBe(403);
      expect((await site.upload(`${list}/importa`, new FormData(), actor)).status).toBe(403);
    }
    const cityManager = await anAccount(database, system.municipality, 'city-manager');
    expect((await site.get(list, cityManager)).status).toBe(200);
  });
});

describe('a table of quarters and streets', () => {
  const table = `nome;quartiere;latitudine;longitudine\nTriante;;45,58;9,25\nVia della Libertà;Triante;45,581;9,251\nVia Luna;Marte;45,5;9,2\n`;
  const form = (fields: Record<string, string | Blob>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'string') data.append(name, value);
      else data.append(name, value, 'vie.csv');
    return data;
  };
  const bring = (fields: Record<string, string | Blob>) => site.upload(`${list}/importa`, form(fields), manager);
  const triedOf = (html: string) => /name="provato" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';

  test('is tried first, then comes in all at once, and again changes nothing', async () => {
    // As a spreadsheet of Windows saves it.
    const file = new Blob([Buffer.from(table, 'latin1')]);
    const tried = await pageOf(bring({ file, azione: 'scrivi' }));
    expect(tried.text).toContain('Nuovi: 2. Cambiati: 0. Uguali: 0. Rifiutati: 1.');
    expect(tried.text).toMatch(/4 Via Luna Il suo quartiere non c’è/);
    expect(await placesOf(system)).toEqual([]);
    const done = await pageOf(bring({ testo: table, azione: 'scrivi', provato: triedOf(tried.html) }));
    expect(done.text).toContain('Importato');
    expect((await placesOf(system)).map(({ name, quarter }) => [name, quarter])).toEqual([
      ['Triante', 'Triante'],
      ['Via della Libertà', 'Triante'],
    ]);
    expect(await audited()).toEqual(['places-imported']);
    const again = await pageOf(bring({ testo: table, azione: 'prova' }));
    expect(again.text).toContain('Nuovi: 0. Cambiati: 0. Uguali: 2. Rifiutati: 1.');
    expect(again.html).not.toContain('value="scrivi"');
  });

  test('that was changed since its trial is tried again', async () => {
    const tried = await pageOf(bring({ testo: table, azione: 'prova' }));
    const other = table.replace('45,58;', '45,59;');
    const again = await pageOf(bring({ testo: other, azione: 'scrivi', provato: triedOf(tried.html) }));
    expect(again.text).toContain('Prova: non è cambiato niente');
    expect(await placesOf(system)).toEqual([]);
  });

  test.each([
    ['', 'Scegli un file o incolla le righe.'],
    ['nome;quartiere\nTriante;', 'latitudine, longitudine'],
    ['<html></html>', 'web'],
  ])('that is none says why (%s)', async (testo, why) => {
    expect((await pageOf(bring({ testo, azione: 'prova' }), 422)).text).toContain(why);
  });
});
