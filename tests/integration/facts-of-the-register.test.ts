import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, expect, inject, it } from 'vitest';
import { Register } from '../../src/features/municipalities/public.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts';

const urls = inject('databaseUrls');
const name = `will_test_${randomBytes(6).toString('hex')}`;
const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function asUser(url: string, statement: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}

afterAll(() => asUser(urls.admin, `drop database if exists ${name} with (force)`));

it('an installation that had its facts in the register tells them as before, and the lab can correct them', async () => {
  await asUser(urls.admin, `create database ${name} owner will_owner`);
  const migrations = readMigrations();
  await migrate(
    at(urls.owner),
    migrations.filter(({ number }) => number < 60),
  );
  const fact = (it: string, more: object) => ({
    text: { it, en: `${it} in English` },
    source: 'https://www.example.org/una/pagina?anno=2020',
    mark: 'verified',
    willLink: 'inferred',
    ...more,
  });
  const facts = [fact('Prima', { date: '2020-07' }), fact('Seconda', { mark: 'inferred' })];
  await asUser(
    at(urls.owner),
    `insert into municipality (tenant_id, slug, kind, name, facts) values (gen_random_uuid(), 'alfonia', 'municipality', 'Alfonia', $1)`,
    [JSON.stringify(facts)],
  );
  await migrate(at(urls.owner), migrations);
  const database = openDatabase({ url: at(urls.app), connections: 1, name: 'test', onIdleError: () => undefined });
  const told = (await new Register(database, () => 0).bySlug('alfonia'))?.facts;
  await database.destroy();
  const source = { name: 'example.org', link: 'https://www.example.org/una/pagina?anno=2020', page: null };
  expect(told).toEqual([
    { text: { it: 'Prima', en: 'Prima in English' }, source, mark: 'verified', willLink: 'inferred', date: '2020-07' },
    { text: { it: 'Seconda', en: 'Seconda in English' }, source, mark: 'inferred', willLink: 'inferred' },
  ]);
});
