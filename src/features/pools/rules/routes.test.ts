import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aCity, rowsOf } from '../../../../tests/integration/pools-city.ts';
import { accountId, manager, pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { transact } from '../../context.ts';
import { poolRoutes } from '../routes.ts';

const database = await testDatabase();

const typed = {
  'call-days': '0',
  'choose-days': '2',
  'sign-days': '5',
  basis: 'equal',
  coordination: '0,50',
  bands: '20000 30\n10000 60',
  'absence-hours': '',
  'notice-days': '15',
  'substitute-days': '3',
  coordinator: 'provider',
  house: ['on-time', 'no-photos'],
  more: 'Si porta la merenda.',
  'account-years': '6',
};

async function aScene(prefix = '') {
  const city = await aCity(database, { households: [] });
  await transact(city.system, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (${city.municipality.tenantId}, ${accountId}, 'cm@example.org', 'Staff', 'community-manager', 'x', 'x')`.execute(
      tx,
    ),
  );
  const page = `${prefix}/${city.municipality.slug}/gruppi/regole`;
  return { city, page, site: aSite(database, [city.municipality], poolRoutes) };
}

test.each(['', '/en'])('a city says how its groups agree, and finds it again (%s)', async (prefix) => {
  const { city, page, site } = await aScene(prefix);
  expect((await pageOf(site.get(page, manager))).html).toContain('value="3"');
  const saved = await site.post(page, { ...typed, coordination: prefix === '' ? '0,50' : '0.50' }, manager);
  expect(saved.status).toBe(303);
  const { text, html } = await pageOf(site.get(locationOf(saved), manager));
  expect(text).toMatch(/Salvato|Saved/);
  expect(html).toContain('10000 60\n20000 30');
  const [rules] = await rowsOf(
    city,
    sql`select call_days, basis, coordination_cents, rules->'absence' as absence, rules->'house' as house, account_years from pool_city_rule`,
  );
  expect(rules).toEqual({
    call_days: 0,
    basis: 'equal',
    coordination_cents: 50,
    absence: { kind: 'always-paid' },
    house: ['on-time', 'no-photos'],
    account_years: 6,
  });
});

test.each([
  ['call-days', '31'],
  ['call-days', '-1'],
  ['sign-days', '0'],
  ['basis', 'chance'],
  ['coordination', '1000'],
  ['bands', '10000 101'],
  ['bands', 'dieci'],
  ['absence-hours', '169'],
  ['coordinator', 'nobody'],
  ['more', 'x'.repeat(1001)],
  ['account-years', '4'],
  ['account-years', '31'],
  ['account-years', ''],
])('what cannot be read comes back with what was typed, and changes nothing (%s: %s)', async (name, value) => {
  const { city, page, site } = await aScene();
  const { html } = await pageOf(site.post(page, { ...typed, [name]: value }, manager), 422);
  expect(html).toContain('error-summary');
  expect(html).toContain(`href="#field-${name}"`);
  expect(html).toContain('Si porta la merenda.'.slice(0, name === 'more' ? 0 : undefined));
  expect(await rowsOf(city, sql`select 1 from pool_city_rule`)).toEqual([]);
});

test('is for who answers for the city and who brings people together', async () => {
  const { page, site, city } = await aScene();
  for (const actor of [{ kind: 'public' } as const, staff('desk-operator'), staff('provider', city.providerId)]) {
    expect((await site.get(page, actor)).status).toBe(403);
    expect((await site.post(page, typed, actor)).status).toBe(403);
  }
  expect((await site.get(page, staff('city-manager'))).status).toBe(200);
});
