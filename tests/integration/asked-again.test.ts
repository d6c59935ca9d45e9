import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeDay, type CalendarDay } from '../../src/domain/schedule/calendar-day.ts';
import { instantOf } from '../../src/domain/schedule/rome-time.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { settleAll } from '../../src/features/accreditation/public.ts';
import { refreshFreshness } from '../../src/features/catalogue/freshness/refresh-freshness.ts';
import { forgetChanges, readPublishedState } from '../../src/features/catalogue/kept/change-store.ts';
import { refreshAllOpenings } from '../../src/features/catalogue/opening/refresh-openings.ts';
import { exportFormats, saveServices } from '../../src/features/catalogue/public.ts';
import { read, transact } from '../../src/features/context.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import { testDatabase } from '../setup/test-database.ts';
import { accredited } from '../setup/an-accreditation.ts';
import { askedAgainScene } from './asked-again-scene.ts';
import { aService, services } from './catalogue-scene.ts';

const database = await testDatabase();
const { ctx, app, statementsOf, asOwner, letTwoDaysPass } = await askedAgainScene(database);

const files = exportFormats.map((format) => `/monza/servizi/dati/${format}`);
const lines = '/monza/api/hsds/services?format=ndjson&full=true';
/** Known without being made. */
const cheap = [...files, lines, '/monza/api/hsds/organizations?format=ndjson', '/api/hsds/services?format=ndjson'];
const searched = '/monza/api/hsds/services?format=ndjson&search=pasti';
/** With a date: not what a day that begins changes, what depends on words, or what several cities tell. */
const dated = [
  ...files.filter((path) => !path.endsWith('ics')),
  lines,
  '/monza/api/hsds/services',
  '/monza/api/hsds/services?modified_after=2020-01-01',
];
const undated = ['/monza/servizi/dati/ics', searched, '/api/hsds/services', '/monza/api/hsds/services?search=pasti'];

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { method, headers });
const tagOf = async (path: string) => (await ask(path, {}, 'HEAD')).headers.get('ETag') ?? '';
const change = () => saveServices(ctx, [...services, aService({ title: `Nuovo ${randomUUID()}` })]);
const namesOf = (response: Response) =>
  ['ETag', 'Last-Modified', 'Cache-Control', 'Vary', 'Access-Control-Allow-Origin'].map((name) =>
    response.headers.get(name),
  );

describe('open data that somebody has already', () => {
  beforeEach(letTwoDaysPass);

  it.each([...cheap, searched])('are told to be the same, with the names they would have borne: %s', async (path) => {
    const first = await ask(path);
    expect([first.status, (await first.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=60');
    const again = await ask(path, { 'If-None-Match': `"x", ${tag}` });
    expect([again.status, await again.text(), again.headers.get('Content-Type')]).toEqual([304, '', null]);
    expect(namesOf(again)).toEqual(namesOf(first));
    expect((await ask(path, { 'If-None-Match': '"x"' })).status).toBe(200);
  });

  it.each(cheap)('are not read for that: %s', async (path) => {
    const made = await statementsOf(path);
    expect(made.length).toBeGreaterThan(1);
    const again = await statementsOf(path, { 'If-None-Match': await tagOf(path) });
    expect(again).toHaveLength(1);
    expect(again[0]).toMatch(/catalogue_change/);
  });

  it.each(cheap)('are not made for who asks for their names alone: %s', async (path) => {
    const head = await ask(path, {}, 'HEAD');
    const whole = await ask(path);
    await whole.arrayBuffer();
    const names = (response: Response) => [response.status, response.headers.get('Content-Type'), ...namesOf(response)];
    expect(names(head)).toEqual(names(whole));
    expect(await head.text()).toBe('');
  });

  it.each(dated)('have a date by which they can be asked for: %s', async (path) => {
    const date = (await ask(path)).headers.get('Last-Modified') ?? '';
    expect(Date.now() - Date.parse(date)).toBeGreaterThan(47 * 3_600_000);
    const earlier = new Date(Date.parse(date) - 1000).toUTCString();
    expect((await ask(path, { 'If-Modified-Since': date })).status).toBe(304);
    expect((await ask(path, { 'If-Modified-Since': date }, 'HEAD')).status).toBe(304);
    expect((await ask(path, { 'If-Modified-Since': earlier })).status).toBe(200);
    // A tag counts for more than a date.
    expect((await ask(path, { 'If-Modified-Since': date, 'If-None-Match': '"x"' })).status).toBe(200);
  });

  it.each(undated)('have none where nothing keeps it: %s', async (path) => {
    const response = await ask(path, { 'If-Modified-Since': new Date().toUTCString() });
    expect([response.status, response.headers.get('Last-Modified')]).toEqual([200, null]);
  });
});

describe('the name of open data', () => {
  it.each([...cheap, searched])(
    'is another after a change, and has no date in the minute after it: %s',
    async (path) => {
      await letTwoDaysPass();
      const before = await tagOf(path);
      await change();
      const after = await ask(path, { 'If-None-Match': before, 'If-Modified-Since': new Date().toUTCString() });
      expect(after.status).toBe(200);
      expect(after.headers.get('ETag')).not.toBe(before);
      expect(after.headers.get('Last-Modified')).toBeNull();
      expect((await ask(path, { 'If-Modified-Since': new Date().toUTCString() })).status).toBe(200);
    },
  );

  it('outlives the night’s work and the forgetting of single changes', async () => {
    const night = new Date(Date.now() + 60_000);
    await refreshFreshness(ctx);
    const before = await Promise.all(files.map(tagOf));
    await refreshFreshness(ctx);
    await refreshAllOpenings(ctx);
    await settleAll(ctx);
    await transact(ctx, (tx) => sql`update entry_check set reach = reach + 1`.execute(tx));
    await inTenant(database.worker, { tenantId: ctx.municipality.tenantId }, (tx) => forgetChanges(tx, night));
    expect(await Promise.all(files.map(tagOf))).toEqual(before);
    await transact(ctx, (tx) => sql`update entry_check set state = 'stale'`.execute(tx));
    expect(await Promise.all(files.map(tagOf))).not.toEqual(before);
  });

  it('differs by language where the file does, and by format', async () => {
    const tags = await Promise.all([...files, '/en/monza/servizi/dati/xlsx'].map(tagOf));
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('follows accreditations, which begin and end with a day', async () => {
    // Days that lie ahead: until then it is what the database noted that changed last.
    const first = todayAt(new Date()) + 5;
    const of = (day: CalendarDay) => read(ctx, (tx) => readPublishedState(tx, writeDay(day)));
    const before = await of(first - 1);
    await accredited({ ...ctx, now: new Date(instantOf(first, 10 * 60)) }, { through: writeDay(first + 29) });
    const [held, later, last, ended] = await Promise.all([first, first + 18, first + 29, first + 30].map(of));
    expect(new Set([before.name, held?.name, ended?.name]).size).toBe(3);
    expect([later?.name, last?.name]).toEqual([held?.name, held?.name]);
    expect(ended?.changedAt).toEqual(new Date(instantOf(first + 30, 0)));
  });

  it('changes with every table that the files are made of', async () => {
    const client = new Client({ connectionString: database.urls.owner });
    await client.connect();
    const scans = async () => {
      await Promise.all(
        Array.from({ length: 8 }, () =>
          read(ctx, (tx) => sql`select pg_stat_force_next_flush(), pg_sleep(0.05)`.execute(tx)),
        ),
      );
      const { rows } = await client.query<{ name: string; scans: string }>(
        `select relname as name, coalesce(seq_scan, 0) + coalesce(idx_scan, 0) as scans from pg_stat_user_tables`,
      );
      return new Map(rows.map(({ name, scans: times }) => [name, Number(times)]));
    };
    try {
      await tagOf(lines);
      const before = await scans();
      for (const path of cheap) await (await ask(path)).arrayBuffer();
      const after = await scans();
      const touched = [...after].filter(([name, times]) => times > (before.get(name) ?? 0)).map(([name]) => name);
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
         where tgfoid = 'note_catalogue_change'::regproc and tgnargs = 0`,
      );
      const noted = new Set(rows.map(({ name }) => name));
      const apart = new Set(['municipality', 'catalogue_change', 'catalogue_change_before']);
      expect(touched).toContain('service');
      expect(touched.filter((name) => !noted.has(name) && !apart.has(name))).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

describe('the date of a change', () => {
  it('is that of its end: a long import is no older than what was changed meanwhile', async () => {
    const importer = new Client({ connectionString: database.urls.app });
    await importer.connect();
    try {
      await importer.query(`begin; set local app.tenant_id = '${ctx.municipality.tenantId}'`);
      await importer.query(`update service set title = title || '.'`);
      await transact(ctx, (tx) => sql`update provider set name = name`.execute(tx));
      const meanwhile = await read(ctx, (tx) => readPublishedState(tx, '2026-12-01'));
      await importer.query('commit');
      const ended = await read(ctx, (tx) => readPublishedState(tx, '2026-12-01'));
      expect(ended.changedAt.getTime()).toBeGreaterThan(meanwhile.changedAt.getTime());
    } finally {
      await importer.end();
    }
  });

  it('is that of the register where that is younger', async () => {
    const state = () => read(ctx, (tx) => readPublishedState(tx, '2026-12-01'));
    const before = await state();
    await asOwner(`update municipality set name = name`);
    expect((await state()).changedAt).toEqual(before.changedAt);
    await asOwner(`update municipality set province = 'MI'`);
    expect((await state()).changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime());
  });
});
