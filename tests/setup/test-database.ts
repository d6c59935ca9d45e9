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

/** A fresh database for the calling test file, copied from the migrated template and dropped at its end. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('databaseUrls');
  const name = `will_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(template.admin, `create database ${name} template will owner will_owner`);
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const urls = {
    owner: at(template.owner),
    app: at(template.app),
    worker: at(template.worker),
    report: at(template.report),
  };
  const open = (url: string) => openDatabase({ url, connections: 8, name: 'test', onIdleError: () => undefined });
  const opened = { app: open(urls.app), worker: open(urls.worker), owner: open(urls.owner) };
  afterAll(async () => {
    await Promise.all(Object.values(opened).map((database) => database.destroy()));
    await asAdmin(template.admin, `drop database ${name} with (force)`);
  });
  return { ...opened, urls };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
