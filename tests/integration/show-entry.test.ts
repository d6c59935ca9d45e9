import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { protectEntry } from '../../src/features/catalogue/protect/protect-entry.ts';
import { protectRoutes } from '../../src/features/catalogue/protect/routes.tsx';
import { showEntry } from '../../src/features/catalogue/protect/show-entry.ts';
import { savePlaces, saveServices } from '../../src/features/catalogue/public.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { exact, importElsewhere, shelter } from './hidden-scene.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const site = aSite(database, known, protectRoutes);

/** Two entries that the desk hid: one of our own, one from elsewhere with a place. */
async function hidden() {
  const city = await registered(database);
  known.push(city);
  // It reads which cities there are when it starts.
  const app = testApp(database);
  const system = aContext(database.app, city, { actor: { kind: 'system' } });
  const operator = await anAccount(database, city);
  const desk = aContext(database.app, city, { actor: operator });
  const { newId } = system;
  const [ownId, elsewhere] = [newId(), { serviceId: newId(), placeId: newId(), locationId: newId() }];
  await savePlaces(system, [{ kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', lat: 45.6, lon: 9.2 }]);
  await saveServices(system, [shelter(ownId, 'Casa')]);
  await importElsewhere(system, elsewhere, 'Altra casa');
  const before = await told(app, `/${city.slug}`, ownId, elsewhere.serviceId);
  for (const id of [ownId, elsewhere.serviceId]) expect(await protectEntry(desk, id)).toBe('protected');
  const home = `/${city.slug}`;
  return {
    app,
    city,
    home,
    system,
    desk,
    operator,
    ownId,
    elsewhere,
    before,
    page: `${home}/sportello/catalogo/${ownId}/mostra`,
  };
}

type TestApp = ReturnType<typeof testApp>;

/** Everywhere that a place may be read: sheets, map, list beside it, the interface, files. */
async function told(app: TestApp, home: string, ...ids: readonly string[]): Promise<Record<string, boolean>> {
  const paths = [
    ...ids.map((id) => `/servizi/${id}`),
    ...['csv', 'geojson', 'hsds', 'cpsv-ap'].map((format) => `/servizi/dati/${format}`),
    '/api/hsds/services?full=true',
    '/api/hsds/service_at_locations?full=true',
    ...ids.map((id) => `/api/hsds/services/${id}`),
  ];
  const answers = paths.map(async (path) => {
    const answer = await app.request(`${home}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return [path, exact.test(await answer.text())] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

function rows<T>(ctx: Ctx, query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return read(ctx, async (tx) => (await query.execute(tx)).rows);
}

describe('showing again where an entry is', () => {
  it('brings it back to every page, the map, the interface and the files, and to the search by distance', async () => {
    const { app, home, desk, system, ownId, elsewhere, before } = await hidden();
    expect(Object.values(before)).not.toContain(false);
    const whileHidden = await told(app, home, ownId, elsewhere.serviceId);
    expect(Object.values(whileHidden)).not.toContain(true);
    const positions = sql<object>`select lat, lon, lats, lons from search_entry order by title`;
    expect(JSON.stringify(await rows(system, positions))).not.toMatch(exact);
    expect(await showEntry(desk, ownId, 'Si è spostata')).toBe('shown');
    expect(await showEntry(desk, elsewhere.serviceId, 'Si è spostata')).toBe('shown');
    expect(await told(app, home, ownId, elsewhere.serviceId)).toEqual(before);
    const indexed = JSON.stringify(await rows(system, positions));
    for (const position of ['45.61234', '45.61555', '9.21234']) expect(indexed).toContain(position);
    const [service] = await rows(
      system,
      sql<object>`
      select address, quarter, protected_place as hidden, changed_here as changed from service where id = ${ownId}`,
    );
    expect(service).toEqual({ address: 'Via Nascostissima 7', quarter: null, hidden: false, changed: [] });
    expect(await rows(system, sql`select 1 from protected_address`)).toEqual([]);
  });

  it('keeps the history: what hiding took out of earlier versions stays out, and why it is shown is there', async () => {
    const { system, desk, ownId, elsewhere } = await hidden();
    await showEntry(desk, ownId, 'Ora è un ufficio aperto');
    await showEntry(desk, elsewhere.serviceId, 'Ora è un ufficio aperto');
    const versions = await rows(
      system,
      sql<{ cause: string; reason: string | null; content: object }>`
      select cause, reason, content from entry_version where entry_kind = 'service' order by entry_id, version`,
    );
    expect(versions.map(({ cause }) => cause)).toEqual(['protection', 'shown', 'protection', 'shown']);
    expect(versions.flatMap(({ reason }) => reason ?? [])).toEqual([
      'Ora è un ufficio aperto',
      'Ora è un ufficio aperto',
    ]);
    expect(JSON.stringify(await rows(system, sql`select * from entry_version`))).not.toMatch(exact);
    const audit = await rows(
      system,
      sql<{ action: string }>`select * from audit_entry where action like 'address-%' order by at, action`,
    );
    expect(audit.map(({ action }) => action).sort((a, b) => a.localeCompare(b))).toEqual([
      'address-protected',
      'address-protected',
      'address-shown',
      'address-shown',
    ]);
    expect(JSON.stringify(audit)).not.toContain('ufficio');
  });

  it('asks why on a page that says what will be read and where, and leaves a row for who read it there', async () => {
    const { app, home, system, operator, page, ownId } = await hidden();
    const asked = await (await site.get(page, operator)).text();
    await expectValidHtml(asked);
    for (const said of ['Via Nascostissima 7', 'sulla mappa', 'dati aperti', 'versioni passate'])
      expect(textOf(asked)).toContain(said);
    expect(textOf(await (await site.get(`/en${page}`, operator)).text())).toContain('Everybody will read');
    expect(await rows(system, sql`select 1 from audit_entry where action = 'address-read'`)).toHaveLength(2);
    const refused = await site.post(page, { motivo: ' ' }, operator);
    expect(refused.status).toBe(422);
    const again = await refused.text();
    await expectValidHtml(again);
    expect(again).toContain('href="#field-motivo"');
    expect((await app.request(`${home}/servizi/${ownId}`)).status).toBe(200);
    expect(exact.test(await (await app.request(`${home}/servizi/${ownId}`)).text())).toBe(false);
    expect(locationOf(await site.post(page, { motivo: 'Si è spostata' }, operator))).toBe(`${home}/servizi/${ownId}`);
    expect((await site.post(page, { motivo: 'Si è spostata' }, operator)).status).toBe(404);
    expect((await site.get(page, operator)).status).toBe(404);
  });

  it('is for who may read where places are', async () => {
    const { system, city, page, ownId } = await hidden();
    const manager = await anAccount(database, city, 'community-manager');
    for (const actor of [manager, { kind: 'public' } as const]) {
      expect((await site.get(page, actor)).status).toBe(403);
      expect((await site.post(page, { motivo: 'Si è spostata' }, actor)).status).toBe(403);
      expect(await showEntry({ ...system, actor }, ownId, 'Si è spostata')).toBe('denied');
    }
  });

  it('leaves a place hidden where another hidden entry is, or that its source protects', async () => {
    const { app, home, system, desk, ownId, elsewhere } = await hidden();
    // A second entry, hidden too, at the same place.
    await transact(system, (tx) =>
      sql`update service_at_location set service_id = ${ownId} where id = ${elsewhere.placeId}`.execute(tx),
    );
    await transact(system, (tx) =>
      sql`insert into service_at_location (tenant_id, id, service_id, location_id, hsds)
        select tenant_id, ${system.newId()}, ${elsewhere.serviceId}, location_id, hsds from service_at_location
        where id = ${elsewhere.placeId}`.execute(tx),
    );
    expect(await showEntry(desk, ownId, 'Si è spostata')).toBe('shown');
    expect(await rows(system, sql`select 1 from location where protected_here`)).toHaveLength(1);
    const sheet = await (await app.request(`${home}/servizi/${elsewhere.serviceId}`)).text();
    expect(sheet).not.toMatch(exact);
    await transact(system, (tx) =>
      sql`update service set changed_here = '{}', protected_place = true, address = null where id = ${ownId}`.execute(
        tx,
      ),
    );
    expect(await showEntry(desk, ownId, 'Si è spostata')).toBe('not-hidden-here');
  });

  it('lets the source say its own words again, and hide it again', async () => {
    const { app, home, system, desk, ownId } = await hidden();
    await showEntry(desk, ownId, 'Si è spostata');
    await saveServices(system, [shelter(ownId, 'Casa')]);
    const sheet = await (await app.request(`${home}/servizi/${ownId}`)).text();
    expect(textOf(sheet)).toContain('Un posto tranquillo, in via Nascostissima 7.');
    await saveServices(system, [{ ...shelter(ownId, 'Casa'), protectedPlace: true }]);
    expect(await (await app.request(`${home}/servizi/${ownId}`)).text()).not.toMatch(exact);
  });
});
