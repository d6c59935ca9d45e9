import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { readDay } from '../../src/domain/schedule/calendar-day.ts';
import { readCalendar } from '../setup/read-calendar.ts';
import { testDatabase } from '../setup/test-database.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { countOf, rowsOf } from './pools-city.ts';
import { leaks, manager, pageOf, staff } from './pools-scene.ts';
import { aRunningGroup } from './running-scene.ts';

const database = await testDatabase();
const day = (text: string) => String(readDay(text));
const desk = staff('desk-operator');

test('a family sees when its group meets, also in English, and that it does not on a holiday', async () => {
  const { site, group } = await aRunningGroup(database);
  const { text } = await pageOf(site.get(`${group(0)}/calendario`));
  expect(text).toContain('martedì 24 novembre 2026');
  expect(text).toContain('16:00–18:00');
  expect(text).toMatch(/martedì 8 dicembre 2026\s*16:00–18:00\s*Non c’è: Immacolata/);
  expect(text).not.toContain('venerdì');
  const english = await pageOf(site.get(`/en${group(0)}/calendario`));
  expect(english.text).toMatch(/Tuesday 8 December 2026/);
});

test('“I will not be there” is seen by who keeps the register, never by the other families', async () => {
  const { site, group, city, provider, pool } = await aRunningGroup(database);
  const slug = city.municipality.slug;
  const said = await site.post(`${group(0)}/assenze`, { day: day('2026-11-24'), says: 'absent' });
  expect(said.status).toBe(303);
  const { text } = await pageOf(site.get(locationOf(said)));
  expect(text).toContain('quel giorno non ci sarai');
  expect(text).toMatch(/24 novembre 2026\s*16:00–18:00\s*Hai detto che non ci sarai/);
  expect((await pageOf(site.get(`${group(1)}/calendario`))).text).not.toContain('Hai detto che non ci sarai');
  const register = await pageOf(site.get(`/${slug}/ente/gruppi/${pool}/registro`, provider));
  expect(register.text).toMatch(/24 novembre 2026, 16:00–18:00\s*C’è\s*Famiglia/);
  await site.post(`${group(0)}/assenze`, { day: day('2026-11-24'), says: 'coming' });
  expect(await countOf(city, sql`select 1 from pool_absence`)).toBe(0);
});

test('an absence is for a session that is to come: anything else comes back with what to do', async () => {
  const { site, group, city } = await aRunningGroup(database);
  for (const fields of [
    {},
    { day: '', says: 'absent' },
    { day: 'x', says: 'absent' },
    { day: day('2026-11-25'), says: 'absent' },
    { day: day('2026-12-08'), says: 'absent' },
    { day: day('2026-11-19'), says: 'absent' },
  ]) {
    const { html } = await pageOf(site.post(`${group(0)}/assenze`, fields), 422);
    expect(html).toContain('error-summary');
    expect(html).toContain('href="#field-day"');
  }
  site.clock.now = new Date('2026-11-24T15:00:01Z');
  expect((await site.post(`${group(0)}/assenze`, { day: day('2026-11-24'), says: 'absent' })).status).toBe(422);
  expect(await countOf(city, sql`select 1 from pool_absence`)).toBe(0);
});

test('a calendar program finds the sessions by a secret address, which tells nothing of anybody and can be switched off', async () => {
  const { site, group, city, requests, pool } = await aRunningGroup(database);
  const made = await site.post(`${group(0)}/calendario/indirizzo`, { wish: 'make' });
  const page = await pageOf(site.get(locationOf(made)));
  const address = /http:\/\/localhost(\/[\w-]+\/calendario\/[\w-]{43})/.exec(page.html)?.[1] ?? '';
  const feed = await site.get(address);
  expect(feed.headers.get('Content-Type')).toContain('text/calendar');
  const text = await feed.text();
  const sessions = readCalendar(text, Date.parse('2026-12-05T00:00:00Z'));
  expect(sessions.map(({ start, end }) => [new Date(start).toISOString(), (end - start) / 3_600_000])).toEqual([
    ['2026-11-24T15:00:00.000Z', 2],
    ['2026-11-26T15:00:00.000Z', 2],
    ['2026-12-01T15:00:00.000Z', 2],
    ['2026-12-03T15:00:00.000Z', 2],
  ]);
  expect(text).not.toMatch(leaks);
  const codes = await rowsOf<{ code: string }>(city, sql`select code from request`);
  const untold = [...codes.map(({ code }) => code), ...requests, pool, 'Chiara', '/r/'];
  expect(untold.filter((word) => text.includes(word))).toEqual([]);
  expect(text.match(/STATUS:CANCELLED/g)?.length).toBeGreaterThan(0);
  const stored = JSON.stringify(await rowsOf(city, sql`select * from pool_calendar_link`));
  expect(stored).not.toContain(address.slice(-43));
  // Another one takes its place, and the end is the end.
  const remade = locationOf(await site.post(`${group(0)}/calendario/indirizzo`, { wish: 'make' }));
  expect((await site.get(address)).status).toBe(404);
  expect((await site.get(locationOf(made))).status).toBe(404);
  const second = `/${city.municipality.slug}/calendario/${remade.slice(-43)}`;
  expect((await site.get(second)).status).toBe(200);
  await site.post(`${group(0)}/calendario/indirizzo`, { wish: 'end' });
  for (const path of [
    second,
    `/${city.municipality.slug}/calendario/${'x'.repeat(43)}`,
    `/${city.municipality.slug}/calendario/x`,
  ])
    expect((await site.get(path)).status).toBe(404);
});

test('a break that the provider says is in the calendar at once, and can be taken back before it begins', async () => {
  const { site, group, city, provider, pool } = await aRunningGroup(database);
  const register = `/${city.municipality.slug}/ente/gruppi/${pool}/registro`;
  const wrong = [
    {},
    { from: '2026-11-26', to: '2026-11-20', reason: 'operator' },
    { from: '2026-11-20', to: '2026-11-26', reason: 'operator' },
    { from: '2026-11-31', to: '2026-12-31', reason: 'operator' },
    { from: '2026-11-26', to: '2027-11-26', reason: 'operator' },
    { from: '2026-11-26', to: '2026-11-26', reason: 'whatever' },
  ];
  for (const fields of wrong)
    expect((await pageOf(site.post(`${register}/chiusure`, fields, provider), 422)).html).toContain('error-summary');
  const said = { from: '2026-11-25', to: '2026-11-30', reason: 'operator' };
  expect((await site.post(`${register}/chiusure`, said, provider)).status).toBe(303);
  const calendar = async () => (await pageOf(site.get(`${group(1)}/calendario`))).text;
  expect(await calendar()).toMatch(/26 novembre 2026\s*16:00–18:00\s*Non c’è: chi viene non può/);
  expect((await site.post(`${register}/chiusure/via`, { from: '2026-11-25' }, provider)).status).toBe(303);
  expect(await calendar()).not.toContain('chi viene non può');
});

test('the register is the provider’s of the group, or the desk’s, and nobody else’s', async () => {
  const { site, city, provider, pool, homes } = await aRunningGroup(database);
  const home = `/${city.municipality.slug}`;
  site.clock.now = new Date('2026-11-27T10:00:00Z');
  const [own, theirs] = [`${home}/ente/gruppi/${pool}/registro`, `${home}/gruppi/${pool}/registro`];
  expect((await site.get(own, provider)).status).toBe(200);
  expect((await site.get(theirs, desk)).status).toBe(200);
  const others = [undefined, staff('provider', city.system.newId()), staff('city-manager'), staff('lab-coordinator')];
  for (const actor of others) {
    for (const path of [own, theirs]) {
      expect((await site.get(path, actor)).status).toBe(404);
      expect((await site.post(`${path}/${day('2026-11-24')}`, { outcome: 'held' }, actor)).status).toBe(404);
      expect(
        (await site.post(`${path}/chiusure`, { from: '2026-12-01', to: '2026-12-01', reason: 'pause' }, actor)).status,
      ).toBe(404);
    }
  }
  expect((await site.get(theirs, provider)).status).toBe(404);
  expect((await site.get(own, manager)).status).toBe(404);
  expect((await site.get(`${homes[0]}/gruppo/registro`)).status).toBe(404);
  expect(await countOf(city, sql`select 1 from pool_meeting`)).toBe(0);
});

test('the desk writes down that a family which called will not come: in time it pays nothing, and it may take it back', async () => {
  const { site, group, city, pool, provider, requests } = await aRunningGroup(database);
  const path = `/${city.municipality.slug}/gruppi/${pool}/assenze`;
  for (const actor of [undefined, provider, staff('city-manager'), staff('lab-coordinator')]) {
    expect((await site.get(path, actor)).status).toBe(404);
    const given = { family: requests[0] ?? '', day: day('2026-11-24'), says: 'absent' };
    expect((await site.post(path, given, actor)).status).toBe(404);
  }
  const page = await pageOf(site.get(`/${city.municipality.slug}/gruppi/${pool}`, desk));
  expect(page.html).toContain(`href="${path}"`);
  const missing = await pageOf(site.post(path, { says: 'absent' }, desk), 422);
  expect(missing.html).toContain('href="#field-family"');
  expect(missing.html).toContain('href="#field-day"');
  const given = { family: requests[0] ?? '', says: 'absent' };
  const none = await pageOf(site.post(path, { ...given, day: day('2026-11-25') }, desk), 422);
  expect(none.text).toContain('non c’è un incontro per questa famiglia');
  site.clock.now = new Date('2026-11-23T14:59:00Z');
  const said = await site.post(path, { ...given, day: day('2026-11-24') }, desk);
  expect(locationOf(said)).toBe(`${path}?esito=said`);
  const told = await pageOf(site.get(locationOf(said), desk));
  expect(told.text).toContain('No: detta in tempo');
  expect(told.html).not.toMatch(leaks);
  expect((await pageOf(site.get(`${group(0)}/calendario`))).text).toContain('Hai detto che non ci sarai');
  const audited = sql`select 1 from audit_entry where action like 'absence-%' and subject_id = ${requests[0]}`;
  expect(await countOf(city, audited)).toBe(1);
  site.clock.now = new Date('2026-11-24T19:00:00Z');
  const registered = { outcome: 'held', present: '2' };
  await site.post(`/${city.municipality.slug}/ente/gruppi/${pool}/registro/${day('2026-11-24')}`, registered, provider);
  expect((await pageOf(site.get(`${group(0)}/conti`))).text).toMatch(/0,00/);
  const late = { family: requests[1] ?? '', day: day('2026-11-26') };
  site.clock.now = new Date('2026-11-26T10:00:00Z');
  await site.post(path, { ...late, says: 'absent' }, desk);
  expect((await pageOf(site.get(`/en${path}`, desk))).text).toContain('Yes, by the group’s rule');
  expect(locationOf(await site.post(path, { ...late, says: 'coming' }, desk))).toContain('taken-back');
  expect(await countOf(city, sql`select 1 from pool_absence`)).toBe(1);
  expect(await countOf(city, audited)).toBe(1);
});
