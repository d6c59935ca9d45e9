import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveServices, savePlaces, searchServices } from '../../src/features/catalogue/public.ts';
import { forgetChanges, readState } from '../../src/features/catalogue/kept/change-store.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService, services } from './catalogue-scene.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'tenuta' });
const ctx: Ctx = aContext(database.app, city, { actor: { kind: 'system' } });
await saveServices(ctx, services);
// Those of its records stand before all others in the lists of all municipalities.
const foremost = aContext(database.app, await registered(database, { slug: 'a-prima' }), { actor: { kind: 'system' } });
await saveServices(foremost, services);
await savePlaces(ctx, [{ kind: 'quarter', name: 'Centro', quarter: 'Centro', lat: 45.58, lon: 9.27 }]);

let statements: string[] = [];
const watching = database.app.withPlugin({
  transformQuery: ({ node }) => {
    statements.push(JSON.stringify(node));
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
});
const app = testApp({ ...database, app: watching });

const outcome = await searchServices(ctx, { text: 'pasti a casa', page: 1 });
const sheet = outcome.kind === 'found' ? `/tenuta/servizi/${outcome.services[0]?.service.id}` : '';
const kept = [
  sheet,
  '/tenuta/servizi/punti',
  '/tenuta/api/hsds/services',
  '/tenuta/api/hsds/services?page=1&per_page=2',
];

/** Whether an answer's own statements ran: all but those that ask for the state, count a view, or count records now and then. */
async function ask(path: string): Promise<{ readonly body: string; readonly made: boolean }> {
  statements = [];
  const response = await app.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(response.status, path).toBe(200);
  expect(response.headers.get('Content-Encoding'), path).toBe('gzip');
  const body = await new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).text();
  const own = statements.filter(
    (one) => !/catalogue_change|entry_reach|count\(\*\)::int as count|(^|[^a-z])(begin|commit|rollback)/.test(one),
  );
  return { body, made: own.length > 0 };
}

const change = (title: string) => saveServices(ctx, [...services, aService({ title })]);

describe('an answer of the catalogue that was given before', () => {
  beforeEach(async () => {
    await change(`Nuovo ${randomUUID()}`);
    for (const path of kept) await ask(path);
  });

  it.each(kept)('is given again: %s', async (path) => {
    // A sheet is true for the minute that it was made in.
    const first = await ask(path);
    const again = await ask(path);
    expect(again.body).toBe(first.body);
    // Packed once, whoever packed it.
    expect(again.body).toMatch(/^(<!DOCTYPE html>|[{[])/i);
    expect(again.made && first.made).toBe(false);
  });

  it.each(kept)('is made anew when the catalogue changed: %s', async (path) => {
    await change(`Altro ${randomUUID()}`);
    expect((await ask(path)).made).toBe(true);
  });

  it('stays when a change is taken back, and in another city nothing is felt', async () => {
    const before = await read(ctx, readState);
    await transact(ctx, async (tx) => {
      await sql`update service set title = title || '!'`.execute(tx);
      throw new Error('taken back');
    }).catch((error: Error) => expect(error.message).toBe('taken back'));
    const other = await registered(database, { slug: `altra-${randomUUID().slice(0, 8)}` });
    await saveServices(aContext(database.app, other, { actor: { kind: 'system' } }), services);
    expect(await read(ctx, readState)).toBe(before);
  });

  it.each(kept)('says the same without compression, whoever asked first: %s', async (path) => {
    const plain = async () => (await app.request(path)).text();
    const first = await ask(path);
    expect(await plain()).toBe(first.body);
    await change(`Senza ${randomUUID()}`);
    const anew = await plain();
    expect((await ask(path)).body).toBe(anew);
    expect(anew).toMatch(/^(<!doctype html>|\{|\[)/i);
  });

  it('of all municipalities is made anew only when one changed whose records are on that page', async () => {
    const page = '/api/hsds/services?per_page=2';
    const first = await ask(page);
    expect(await ask(page)).toEqual({ body: first.body, made: false });
    await change(`Di un altro comune ${randomUUID()}`);
    expect(await ask(page)).toEqual({ body: first.body, made: false });
    await saveServices(
      foremost,
      services.map((service) => ({ ...service, title: `${service.title} (nuovo)` })),
    );
    const anew = await ask(page);
    expect(anew.made).toBe(true);
    expect(anew.body).toContain('(nuovo)');
  });

  it('is known by its tag', async () => {
    const plain = await app.request('/tenuta/api/hsds/services');
    expect(await plain.json()).toMatchObject({ total_items: expect.any(Number) as number });
    const tag = plain.headers.get('ETag') ?? '';
    const same = await app.request('/tenuta/api/hsds/services', { headers: { 'If-None-Match': tag } });
    expect(same.status).toBe(304);
    expect(same.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const page = await app.request(sheet);
    expect(page.headers.get('Content-Encoding')).toBeNull();
    expect(await page.text()).toMatch(/^<!DOCTYPE html>/i);
  });
});

describe('the state of a catalogue', () => {
  it('has a name of its own after changes that nobody saw were forgotten', async () => {
    const worker = <T>(work: Parameters<typeof inTenant<T>>[2]) =>
      inTenant(database.worker, { tenantId: city.tenantId }, work);
    const later = new Date(Date.now() + 60_000);
    await worker((tx) => forgetChanges(tx, later));
    const before = await read(ctx, readState);
    await change(`Visto da nessuno ${randomUUID()}`);
    await worker((tx) => forgetChanges(tx, later));
    expect(await read(ctx, readState)).not.toBe(before);
  });

  it('changes with every table that those answers read', async () => {
    const client = new Client({ connectionString: database.urls.owner });
    await client.connect();
    const scans = async () => {
      const { rows } = await client.query<{ name: string; scans: string }>(
        `select relname as name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as scans from pg_stat_user_tables`,
      );
      return new Map(rows.map(({ name, scans: times }) => [name, Number(times)]));
    };
    /** Figures of a connection are told when it has been quiet: each of the pool's tells them now. */
    const tell = () =>
      Promise.all(
        Array.from({ length: 8 }, () =>
          inTenant(database.app, { tenantId: city.tenantId }, (tx) =>
            sql`select pg_stat_force_next_flush(), pg_sleep(0.05)`.execute(tx),
          ),
        ),
      );
    try {
      await change(`Da leggere ${randomUUID()}`);
      await tell();
      const before = await scans();
      for (const path of kept) await ask(path);
      await tell();
      const after = await scans();
      const touched = [...after].filter(([name, times]) => times > (before.get(name) ?? 0)).map(([name]) => name);
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'noted'`,
      );
      const noted = new Set(rows.map(({ name }) => name));
      // The register of cities is kept in memory apart, and views of sheets are of readers, not of the catalogue.
      const apart = new Set(['municipality', 'catalogue_change', 'catalogue_change_before', 'entry_reach']);
      expect(touched).toContain('service');
      expect(touched.filter((name) => !noted.has(name) && !apart.has(name))).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
