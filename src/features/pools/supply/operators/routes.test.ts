import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { aCity, poolsOf, proposeOne, rowsOf, type PooledCity } from '../../../../../tests/integration/pools-city.ts';
import { accountId, manager, pageOf, staff } from '../../../../../tests/integration/pools-scene.ts';
import { aSite, locationOf, type Site } from '../../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../../tests/setup/test-database.ts';
import { savePlaces } from '../../../catalogue/public.ts';
import { transact } from '../../../context.ts';
import type { Actor } from '../../../people/public.ts';
import { poolRoutes } from '../../routes.ts';

const database = await testDatabase();
let city: PooledCity;
let site: Site;
let home: string;
let provider: Actor;

beforeEach(async () => {
  city = await aCity(database, { operators: [] });
  await savePlaces(city.system, [{ kind: 'quarter', name: 'Triante', quarter: 'Triante', lat: 45.5845, lon: 9.2744 }]);
  await transact(city.system, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, provider_id, password_hash, totp_secret)
      values (${city.municipality.tenantId}, ${accountId}, 'a@example.org', 'Staff', 'provider', ${city.providerId}, 'x', 'x')`.execute(
      tx,
    ),
  );
  site = aSite(database, [city.municipality], poolRoutes);
  home = `/${city.municipality.slug}`;
  provider = staff('provider', city.providerId);
});

/** Chiara: two afternoons and a Tuesday morning, eleven euros for one or two children. */
const chiara = {
  nome: 'Chiara',
  aiuti: ['childcare'],
  partenza: 'triante',
  distanza: '1,5',
  'day-1': 'on',
  'from-1': '16',
  'to-1': '24',
  'more-1-2': 'on',
  'from-1-2': '31',
  'to-1-2': '38',
  'day-3': 'on',
  'from-3': '31',
  'to-3': '38',
  minimo: '2',
  massimo: '4',
  'prezzo-1': '',
  'prezzo-2': '11,00',
  'prezzo-3': '16,50',
  'prezzo-4': '22',
  capacita: ['english'],
};
type Typed = Record<string, string | readonly string[]>;
const own = () => `${home}/ente/operatori`;
const byCity = () => `${home}/gruppi/enti/${city.providerId}`;
const add = (fields: Typed = chiara) => site.post(`${own()}/nuovo`, fields, provider);
const stored = () =>
  rowsOf<{ id: string; name: string; active: boolean }>(
    city,
    sql`select id, name, kinds_of_help, lat, lon, max_metres, windows, tags, min_seats, max_seats, cents, active from operator order by name`,
  );
const audited = () =>
  rowsOf(
    city,
    sql`select action, count(*)::int as times from audit_entry where subject_kind = 'operator' group by action order by action`,
  );

describe('the operators of a provider', () => {
  test.each(['', '/en'])('are added by the provider, found again and changed (%s)', async (prefix) => {
    const list = `${prefix}${own()}`;
    await pageOf(site.get(list, provider));
    await pageOf(site.get(`${list}/nuovo`, provider));
    const saved = await add();
    expect(saved.status).toBe(303);
    expect((await pageOf(site.get(prefix + locationOf(saved), provider))).text).toContain('Chiara');
    const [row] = await stored();
    expect(row).toMatchObject({
      kinds_of_help: ['childcare'],
      lat: 45.5845,
      max_metres: 1500,
      windows: [
        { day: 1, from: 16, to: 24 },
        { day: 1, from: 31, to: 38 },
        { day: 3, from: 31, to: 38 },
      ],
      tags: ['english'],
      min_seats: 2,
      max_seats: 4,
      cents: [1100, 1100, 1650, 2200],
      active: true,
    });
    const page = await pageOf(site.get(`${list}/${row?.id}`, provider));
    for (const shown of ['value="Triante"', 'name="more-1-2" value="on" checked']) expect(page.html).toContain(shown);
    expect(page.html).toContain(prefix === '' ? 'value="16,50"' : 'value="16.50"');
    const changed = await site.post(`${list}/${row?.id}`, { ...chiara, nome: 'Chiara B.', distanza: '3' }, provider);
    expect(changed.status).toBe(303);
    expect(await stored()).toMatchObject([{ id: row?.id, name: 'Chiara B.', max_metres: 3000 }]);
    expect(await audited()).toEqual([{ action: 'operator-kept', times: 2 }]);
  });

  test('are kept by the city where the provider has no account', async () => {
    const providers = await pageOf(site.get(`${home}/gruppi/enti`, manager));
    expect(providers.text).toContain('Il Filo');
    expect((await site.post(`${byCity()}/nuovo`, chiara, staff('city-manager'))).status).toBe(303);
    const [row] = await stored();
    await pageOf(site.get(`/en${byCity()}`, manager));
    await pageOf(site.get(`${byCity()}/${row?.id}`, manager));
    await pageOf(site.get(`/en${home}/gruppi/enti`, manager));
  });

  test.each([
    [{ nome: '' }, 'nome'],
    [{ aiuti: [] }, 'aiuti'],
    [{ aiuti: ['meals'] }, 'aiuti'],
    [{ partenza: 'Marte' }, 'partenza'],
    [{ partenza: '41.9, 12.5' }, 'partenza'],
    [{ distanza: '0' }, 'distanza'],
    [{ distanza: '51' }, 'distanza'],
    [{ 'day-1': '', 'more-1-2': '', 'day-3': '' }, 'ore'],
    [{ 'to-1': '16' }, 'ore'],
    [{ 'to-3': '49' }, 'ore'],
    [{ 'to-1-2': '20' }, 'ore'],
    [{ minimo: '0' }, 'minimo'],
    [{ massimo: '13' }, 'massimo'],
    [{ massimo: '1' }, 'massimo'],
    [{ 'prezzo-3': '' }, 'prezzo-3'],
    [{ 'prezzo-4': '0' }, 'prezzo-4'],
    [{ 'prezzo-1': 'poco' }, 'prezzo-1'],
  ] as [Typed, string][])(
    'come back with what is wrong beside the field, and nothing is kept (%j)',
    async (fields, field) => {
      const { html } = await pageOf(add({ ...chiara, ...fields }), 422);
      expect(html).toContain(`href="#field-${field}"`);
      expect(await stored()).toEqual([]);
    },
  );

  test('help with what their provider is accredited for alone', async () => {
    await transact(city.system, (tx) =>
      sql`update provider set accredited = false where id = ${city.providerId}`.execute(tx),
    );
    expect((await pageOf(site.get(`${own()}/nuovo`, provider))).text).toContain('L’ente non è accreditato');
    expect((await pageOf(add(), 422)).html).toContain('href="#field-aiuti"');
    expect(await stored()).toEqual([]);
  });

  test('of another provider, or of nobody, are not to be found', async () => {
    await add();
    const [row] = await stored();
    const other = staff('provider', city.system.newId());
    expect((await site.get(own(), other)).status).toBe(404);
    for (const [path, actor] of [
      [`${own()}/${row?.id}`, other],
      [`${own()}/${city.system.newId()}`, provider],
      [`${own()}/x`, provider],
    ] as const) {
      expect((await site.get(path, actor)).status).toBe(404);
      expect((await site.post(path, chiara, actor)).status).toBe(404);
      expect((await site.post(`${path}/riposo`, { attivo: 'no' }, actor)).status).toBe(404);
    }
    for (const actor of [{ kind: 'public' } as const, staff('desk-operator'), provider])
      for (const path of [`${home}/gruppi/enti`, byCity(), `${byCity()}/nuovo`])
        expect((await site.get(path, actor)).status).toBe(403);
    expect((await site.get(own(), manager)).status).toBe(403);
    expect(await stored()).toMatchObject([{ active: true }]);
  });
});

describe('groups that live', () => {
  test('are as they were whatever is changed, and the page says so', async () => {
    await add();
    const [row] = await stored();
    const pool = await proposeOne(city);
    const page = `${own()}/${row?.id}`;
    expect((await pageOf(site.get(page, provider))).text).toMatch(/Ora ha 1 gruppo.*non cambiano/s);
    const other = { 'day-1': '', 'more-1-2': '', 'prezzo-3': '30', 'prezzo-4': '40', minimo: '3' };
    expect((await site.post(page, { ...chiara, ...other }, provider)).status).toBe(303);
    expect(await poolsOf(city)).toEqual([pool]);
    const again = await pageOf(site.get(page, provider));
    expect(again.text).toMatch(/1 gruppo fuori da quello che offre adesso.*va avanti/s);
    await proposeOne(city);
    expect(await poolsOf(city)).toEqual([pool]);
  });

  test('go on while their operator rests, who gets no others until it is back', async () => {
    await add();
    const [row] = await stored();
    const rest = (attivo: string) => site.post(`${own()}/${row?.id}/riposo`, { attivo }, provider);
    expect((await rest('no')).status).toBe(303);
    expect((await pageOf(site.get(`${own()}?fatto=riposo`, provider))).text).toContain('A riposo');
    await expect(proposeOne(city)).rejects.toThrow();
    // A change of what it offers leaves it at rest.
    await site.post(`${own()}/${row?.id}`, chiara, provider);
    expect(await stored()).toMatchObject([{ active: false }]);
    expect((await rest('yes')).status).toBe(303);
    expect((await proposeOne(city)).status).toBe('proposed');
    await rest('no');
    expect(await poolsOf(city)).toMatchObject([{ status: 'proposed' }]);
    expect(await audited()).toEqual([
      { action: 'operator-active', times: 1 },
      { action: 'operator-kept', times: 2 },
      { action: 'operator-rested', times: 2 },
    ]);
  });
});
