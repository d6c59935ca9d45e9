import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';

export interface TestDatabase {
  /** As role `app`: what the product's pages use, row-level security and all. */
  readonly app: Database;
  readonly worker: Database;
  readonly owner: Database;
  readonly urls: { readonly owner: string; readonly app: string; readonly worker: string; readonly report: string };
}

/** A fresh database for the calling test file, copied from the migrated template, or another, and dropped at its end. */
export async function testDatabase(template = 'will'): Promise<TestDatabase> {
  const name = await copyDatabase(template);
  const opened = openTestDatabase(name);
  afterAll(async () => {
    await closeTestDatabase(opened);
    await asAdmin(`drop database ${name} with (force)`);
  });
  return opened;
}

/** Copies a database that nobody is connected to; the name of the copy, which goes with the run if nobody drops it. */
export async function copyDatabase(template: string): Promise<string> {
  const name = `will_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name} template ${template} owner will_owner`);
  return name;
}

export function openTestDatabase(name: string): TestDatabase {
  const cluster = inject('databaseUrls');
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const urls = {
    owner: at(cluster.owner),
    app: at(cluster.app),
    worker: at(cluster.worker),
    report: at(cluster.report),
  };
  const open = (url: string) => openDatabase({ url, connections: 8, name: 'test', onIdleError: () => undefined });
  return { app: open(urls.app), worker: open(urls.worker), owner: open(urls.owner), urls };
}

export async function closeTestDatabase({ app, worker, owner }: TestDatabase): Promise<void> {
  await Promise.all([app, worker, owner].map((database) => database.destroy()));
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseUrls').admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
