import { Client } from 'pg';
import { expect, it } from 'vitest';
import { StartupError } from '../../src/platform/errors/startup-error.ts';
import { migrate, readMigrations, type Migration } from '../../src/platform/db/migrate.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const migrations = readMigrations();

async function tables(): Promise<number> {
  const client = new Client({ connectionString: database.urls.owner });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace`,
  );
  await client.end();
  return rows[0]?.n ?? 0;
}

async function code(attempt: Promise<unknown>): Promise<string | undefined> {
  return attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof StartupError ? error.code : String(error)),
  );
}

it('does nothing twice', async () => {
  expect(await migrate(database.urls.owner)).toEqual([]);
});

it('refuses a database newer than the code, and one whose past was rewritten', async () => {
  expect(await code(migrate(database.urls.owner, migrations.slice(0, -1)))).toBe('SCHEMA_NEWER');
  const rewritten = migrations.map((migration, index) =>
    index === 0 ? { ...migration, digest: 'another' } : migration,
  );
  expect(await code(migrate(database.urls.owner, rewritten))).toBe('SCHEMA_CHANGED');
});

it('applies a migration whole or not at all', async () => {
  const before = await tables();
  const broken: Migration = {
    number: 9999,
    name: '9999-broken.sql',
    sql: 'create table half (id int); select nothing_there();',
    digest: 'x',
  };
  expect(await code(migrate(database.urls.owner, [...migrations, broken]))).toContain('nothing_there');
  expect(await tables()).toBe(before);
});

it('says in one sentence that a database does not answer', async () => {
  expect(await code(migrate('postgres://nobody:x@127.0.0.1:1/none'))).toBe('DATABASE_UNREACHABLE');
  const wrongPassword = Object.assign(new URL(database.urls.owner), { password: 'wrong' }).href;
  expect(await code(migrate(wrongPassword))).toBe('DATABASE_UNREACHABLE');
});
