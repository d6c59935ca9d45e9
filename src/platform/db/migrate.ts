import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations as migrateJobs } from 'graphile-worker';
import { Client } from 'pg';
import { projectRoot } from '../config/read-config.ts';
import { StartupError } from '../errors/startup-error.ts';
import { connectionFailure } from './connection-failure.ts';
import { connectionName } from './connection-name.ts';
import { ensureRoles } from './roles.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** The migrations of this code, in order. */
export function readMigrations(folder = join(projectRoot, 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        number: Number(file.slice(0, 4)),
        name: file,
        sql,
        digest: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

/** Any number: it only has to be the same in every process, so that two migrate one after the other. */
const lockKey = 5_309_101_922;

/**
 * Brings the database at `ownerUrl` to this code's schema, one transaction a migration. Returns the names applied now.
 * Refuses, touching nothing, a database that is newer than the code or whose past migrations differ from the code's.
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const client = new Client({
    connectionString: ownerUrl,
    application_name: connectionName('migrate'),
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
  } catch (error) {
    throw connectionFailure(error);
  }
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists will_migration (number int primary key, name text not null, digest text not null, applied_at timestamptz not null default now())',
    );
    const waiting = await notYetApplied(client, migrations);
    if (waiting.length > 0) await ensureRoles(client);
    // The queue's own tables come first: ours grant rights on them.
    await migrateJobs({ connectionString: ownerUrl });
    for (const migration of waiting) await apply(client, migration);
    return waiting.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') {
      throw new StartupError(
        'DATABASE_NO_RIGHTS',
        'The user of DATABASE_URL may not make roles or tables: see docs/operations/install.md.',
        error,
      );
    }
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  const major = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
  if (major < 15)
    throw new StartupError('DATABASE_TOO_OLD', `The database is PostgreSQL ${major}: WILL needs 15 or newer.`);
}

async function notYetApplied(client: Client, migrations: readonly Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ number: number; name: string; digest: string }>(
    'select number, name, digest from will_migration order by number',
  );
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const row of rows) {
    const migration = known.get(row.number);
    if (!migration) {
      throw new StartupError(
        'SCHEMA_NEWER',
        `The database is newer than this code (it has ${row.name}): update WILL, the data is untouched.`,
      );
    }
    if (migration.digest !== row.digest) {
      throw new StartupError(
        'SCHEMA_CHANGED',
        `The migration ${row.name} was applied with another content: migrations are append-only, the data is untouched.`,
      );
    }
  }
  const applied = new Set(rows.map(({ number }) => number));
  return migrations.filter(({ number }) => !applied.has(number));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into will_migration (number, name, digest) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.digest,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
