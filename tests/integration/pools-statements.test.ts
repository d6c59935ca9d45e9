import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readDay } from '../../src/domain/schedule/calendar-day.ts';
import { transact } from '../../src/features/context.ts';
import { closeMonths } from '../../src/features/pools/public.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aHousehold, countOf, rowsOf } from './pools-city.ts';
import { leaks, pageOf, staff } from './pools-scene.ts';
import { aRunningGroup, type RunningScene } from './running-scene.ts';

const database = await testDatabase();
const desk = staff('desk-operator');
const day = (text: string) => readDay(text) ?? Number.NaN;

/** Writes a session into the register as its provider does. `absent`: which of the families were not there. */
async function keep(
  { site, city, pool, provider, requests }: RunningScene,
  date: string,
  { absent = [], outcome = 'held' }: { absent?: readonly number[]; outcome?: 'held' | 'not-held' } = {},
): Promise<number> {
  const present = requests.flatMap((_, at) => (absent.includes(at) ? [] : String(at + 1)));
  const path = `/${city.municipality.slug}/ente/gruppi/${pool}/registro/${day(date)}`;
  return (await site.post(path, { outcome, present }, provider)).status;
}

/** November of a group of three that met twice, closed; the second family was missing once. */
async function november(): Promise<RunningScene> {
  const scene = await aRunningGroup(database, {
    households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)),
    operators: [{ cents: [1100, 1100, 1000, 2200] }],
  });
  scene.site.clock.now = new Date('2026-11-30T10:00:00Z');
  expect(await keep(scene, '2026-11-24')).toBe(303);
  expect(await keep(scene, '2026-11-26', { absent: [1] })).toBe(303);
  return scene;
}

const closeAt = (scene: RunningScene, at: string) => closeMonths({ ...scene.city.system, now: new Date(at) });

interface Line {
  readonly requestId: string;
  readonly month: string;
  readonly kind: string;
  readonly cents: number;
}

function linesOf({ city }: RunningScene): Promise<Line[]> {
  return rowsOf<Line>(
    city,
    sql`select request_id as "requestId", month::text, kind, cents from pool_statement_line order by month, request_id, number`,
  );
}

const sum = (lines: readonly Line[]) => lines.reduce((all, { cents }) => all + cents, 0);

test('a month is closed once, five days after it ends, and the statements sum to what the provider is owed', async () => {
  const scene = await november();
  expect(await closeAt(scene, '2026-12-05T22:00:00Z')).toBe(0);
  const closed = await Promise.all([closeAt(scene, '2026-12-06T10:00:00Z'), closeAt(scene, '2026-12-06T10:00:00Z')]);
  expect(closed[0] + closed[1]).toBe(1);
  const lines = await linesOf(scene);
  // Two sessions of two hours at ten euros among three, none above its hour of the proposal: 3.34, 3.33, 3.33.
  expect(lines.map(({ cents }) => cents)).toEqual([668, 668, 666, 666, 666, 666]);
  expect(sum(lines)).toBe(4000);
  const months = await rowsOf(scene.city, sql`select provider_cents, city_cents from pool_month`);
  expect(months).toEqual([{ provider_cents: 4000, city_cents: 0 }]);
  expect(await countOf(scene.city, sql`select 1 from message where event_key like 'pool-statement:%'`)).toBe(3);
  expect(await countOf(scene.city, sql`select 1 from audit_entry where action = 'month-closed'`)).toBe(1);
});

test('a family reads its statement line by line, on a page, in English and as a document; and no other family’s', async () => {
  const scene = await november();
  const { site, group, requests, homes } = scene;
  const before = await pageOf(site.get(`${group(0)}/conti`));
  expect(before.text).toMatch(/finora.*2 righe, 13,36\s€/s);
  await closeAt(scene, '2026-12-06T10:00:00Z');
  site.clock.now = new Date('2026-12-06T12:00:00Z');
  const list = await pageOf(site.get(`${group(0)}/conti`));
  expect(list.text).toMatch(/novembre 2026\s*13,36\s€/);
  const month = await pageOf(site.get(`${group(1)}/conti/2026-11`));
  expect(month.text).toMatch(/martedì 24 novembre 2026, 2 ore: c’eri\s*6,66\s€/);
  expect(month.text).toMatch(/giovedì 26 novembre 2026, 2 ore: non c’eri\s*6,66\s€/);
  expect(month.html).not.toMatch(leaks);
  expect((await pageOf(site.get(`/en${group(1)}/conti/2026-11`))).text).toMatch(/Tuesday 24 November 2026, 2 hours/);
  const pdf = await site.get(`${group(0)}/conti/2026-11/conto.pdf`);
  expect([pdf.status, pdf.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  for (const path of ['2026-10', '2026-13', 'x', '2026-11-01'])
    expect((await site.get(`${group(0)}/conti/${path}`)).status).toBe(404);
  const slug = scene.city.municipality.slug;
  const paper = `/${slug}/gruppi/${scene.pool}/famiglie/${requests[0]}/conti/2026-11/conto.pdf`;
  expect((await site.get(paper, desk)).status).toBe(200);
  for (const actor of [undefined, scene.provider, staff('city-manager')])
    expect((await site.get(paper, actor)).status).toBe(404);
  expect((await site.get(`${homes[0]}/gruppo/conti/2026-11/../../../gruppi`)).status).toBe(404);
});

test('the provider sees its sum, the desk each family by its code, who answers for the city sums alone', async () => {
  const scene = await november();
  await closeAt(scene, '2026-12-06T10:00:00Z');
  const { site, city, pool, provider } = scene;
  const home = `/${city.municipality.slug}`;
  const [row] = await rowsOf<{ code: string }>(city, sql`select code from request order by id limit 1`);
  const own = await pageOf(site.get(`${home}/ente/gruppi/${pool}/conti`, provider));
  expect(own.text).toMatch(/All’ente: 40,00\s€/);
  expect(own.text).not.toContain(row?.code);
  const atDesk = await pageOf(site.get(`${home}/gruppi/${pool}/conti`, desk));
  expect(atDesk.text).toContain(row?.code);
  expect(atDesk.html).not.toMatch(leaks);
  const forCity = await pageOf(site.get(`${home}/gruppi/${pool}/conti`, staff('city-manager')));
  expect(forCity.text).toMatch(/All’ente: 40,00\s€/);
  expect(forCity.text).not.toContain(row?.code);
  const stranger = staff('provider', city.system.newId());
  expect((await site.get(`${home}/ente/gruppi/${pool}/conti`, stranger)).status).toBe(404);
});

test('what the register says after the month is closed is a line of the next, and never rewrites a closed one', async () => {
  const scene = await november();
  const { site, city } = scene;
  await closeAt(scene, '2026-12-06T10:00:00Z');
  const asClosed = await linesOf(scene);
  site.clock.now = new Date('2026-12-10T10:00:00Z');
  expect(await keep(scene, '2026-11-26', { outcome: 'not-held' })).toBe(303);
  expect(await keep(scene, '2026-11-26', { outcome: 'not-held' })).toBe(303);
  expect(await linesOf(scene)).toEqual(asClosed);
  expect(await closeAt(scene, '2027-01-06T10:00:00Z')).toBe(1);
  const corrected = (await linesOf(scene)).filter(({ kind }) => kind === 'correction');
  expect(corrected.map(({ month, cents }) => [month, cents])).toEqual([
    ['2026-12-01', -668],
    ['2026-12-01', -666],
    ['2026-12-01', -666],
  ]);
  expect(sum(await linesOf(scene))).toBe(2000);
  expect(await closeAt(scene, '2027-02-06T10:00:00Z')).toBe(0);
  for (const statement of [
    sql`update pool_statement_line set cents = 0`,
    sql`delete from pool_statement_line`,
    sql`update pool_month set provider_cents = 0`,
    sql`delete from pool_correction`,
  ])
    await expect(transact(city.system, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
});

test('a session that nobody wrote down, or that did not take place, is not paid', async () => {
  const scene = await aRunningGroup(database);
  scene.site.clock.now = new Date('2026-12-04T10:00:00Z');
  expect(await keep(scene, '2026-11-24', { outcome: 'not-held' })).toBe(303);
  expect(await keep(scene, '2026-11-25')).toBe(404);
  expect(await keep(scene, '2026-12-08')).toBe(404);
  expect(await closeAt(scene, '2026-12-06T10:00:00Z')).toBe(0);
  expect(await linesOf(scene)).toEqual([]);
});
