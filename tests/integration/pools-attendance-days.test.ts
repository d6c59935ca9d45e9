import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import { weekdayOf } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { changeCityRules, keepRegister, setAttendance } from '../../src/features/pools/public.ts';
import { readPeriods } from '../../src/features/pools/statements/period-store.ts';
import { familiesOn } from '../../src/features/pools/statements/period.ts';
import { transact } from '../../src/features/context.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aHousehold, countOf, rowsOf } from './pools-city.ts';
import { aProposal, leaks, pageOf, say, staff } from './pools-scene.ts';

const database = await testDatabase();
const desk = staff('desk-operator');

/** Three families who have all said yes: two afternoons a week, two hours each, twelve euros an hour for the whole group. */
async function threeToSign() {
  const scene = await aProposal(database, {
    households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)),
    operators: [{ cents: [1150, 1150, 1200, 2200] }],
  });
  await changeCityRules(scene.city.system, { ...defaultCityRules, basis: 'hours' });
  for (const at of scene.requests.keys()) await say(scene, at, 'accepted');
  const staffPage = `/${scene.city.municipality.slug}/gruppi/${scene.pool}`;
  const codes = await rowsOf<{ id: string; code: string }>(scene.city, sql`select id, code from request`);
  const form = (at: number, days: Readonly<Record<number, number>>) => {
    const code = codes.find(({ id }) => id === scene.requests[at])?.code ?? '';
    return Object.fromEntries([
      ['richiesta', scene.requests[at] ?? ''],
      ...Object.entries(days).map(([day, slots]) => [`ore-${code}-${day}`, String(slots)]),
    ]);
  };
  return { ...scene, staffPage, form };
}

const sign = ({ site, homes, pool }: Awaited<ReturnType<typeof threeToSign>>, at: number, version: number) =>
  site.post(`${homes[at]}/accordo`, { gruppo: pool, versione: String(version), risposta: 'firmo', letto: 'yes' });

test('a family may come on some days, or for some hours: all sign it, and arithmetic, calendar, register and statements follow', async () => {
  const scene = await threeToSign();
  const { site, city, pool, homes, requests, staffPage, form } = scene;
  expect((await sign(scene, 0, 1)).status).toBe(303);
  const page = await pageOf(site.get(staffPage, desk));
  expect(page.text).toContain('Chi viene quando');
  // Carla comes on Tuesdays for one hour of two, and never on Thursdays.
  const set = await site.post(`${staffPage}/giorni`, form(2, { 1: 2, 3: 0 }), desk);
  expect(locationOf(set)).toBe(`${staffPage}?giorni=set#quando`);
  expect((await pageOf(site.get(`${staffPage}?giorni=set`, desk))).text).toContain('I giorni sono segnati');
  const own = await pageOf(site.get(`${homes[2]}/accordo`));
  // Twenty-four euros of a session, two fifths to who stays to the end and one fifth to who stays half of it.
  expect(own.text).toContain('martedì, 1 ora');
  expect(own.text).toMatch(/Paghi 4,80\s€ ogni volta/);
  expect(own.text).not.toMatch(/giovedì, \d/);
  expect(own.html).not.toMatch(leaks);
  const other = await pageOf(site.get(`${homes[0]}/accordo`));
  expect(other.text).toMatch(/martedì, 2 ore[\s\S]*9,60\s€[\s\S]*giovedì, 2 ore[\s\S]*11,50\s€/);
  // On Thursdays two come: the price is that of two, and the rule says so before anybody signs.
  expect(other.text).toMatch(/Il lavoro, per i 2 posti di chi viene quel giorno\s*23,00\s€/);
  expect(other.text).toMatch(/Il lavoro, per tutti i 3 posti\s*24,00\s€/);
  expect(other.text).toContain('si paga il prezzo per i posti di chi viene quel giorno');
  expect(other.text).not.toContain('né più di quanto diceva la proposta');
  expect(other.text).toContain('Firma l’accordo');
  expect(other.text).toMatch(/Paghi tu, all’ora\s*Prima 4,00\s€, poi 5,75\s€ al massimo/);
  expect(own.text).not.toContain('al massimo: i giorni');
  // The first version was changed before anybody began: it never holds, and cannot be signed.
  expect(other.text).toMatch(
    /Versione 2\s*Vale dal primo giorno del gruppo\s*Versione 1\s*Cambiata prima del primo giorno/,
  );
  const replaced = await pageOf(site.get(`${homes[0]}/accordo?versione=1`));
  expect(replaced.text).toContain('È una versione di prima. Non vale più');
  expect(replaced.text).not.toContain('Firma l’accordo');
  expect((await pageOf(site.get(`/en${homes[0]}/accordo`))).text).toContain('Tuesday, 2 hours');
  expect((await site.get(`${homes[2]}/accordo.pdf`)).status).toBe(200);
  for (const at of [0, 1, 2]) await sign(scene, at, 2);
  expect(await countOf(city, sql`select 1 from pool where status = 'running'`)).toBe(1);
  const late = { poolId: pool, requestId: requests[2] ?? '', attends: [{ day: 1, slots: 4 }] };
  expect(await setAttendance(city.system, late)).toBe('too-late');
  const calendar = await pageOf(site.get(`${homes[2]}/gruppo/calendario`));
  expect(calendar.text).toMatch(/martedì [^<]*?16:00–17:00/);
  expect(calendar.text).not.toMatch(/giovedì \d/);
  expect((await pageOf(site.get(`${homes[0]}/gruppo/calendario`))).text).toMatch(/giovedì \d/);
  const periods = await transact(city.system, (tx) => readPeriods(tx, pool));
  const first = periods[0]?.from ?? 0;
  const onDay = (weekday: number) =>
    Array.from({ length: 7 }, (_, on) => first + 7 + on).find((day) => weekdayOf(day) === weekday) ?? 0;
  expect(familiesOn(periods, onDay(3))).toHaveLength(2);
  for (const day of [onDay(1), onDay(3)]) {
    const now = new Date((day + 1) * 86_400_000);
    expect(todayAt(now)).toBe(day + 1);
    await keepRegister({ ...city.system, now }, { poolId: pool, day, outcome: 'held', present: requests });
    site.clock.now = now;
  }
  const marks = await rowsOf(city, sql`select 1 from pool_attendance where request_id = ${requests[2]}`);
  expect(marks).toHaveLength(1);
  const statement = await pageOf(site.get(`${homes[2]}/gruppo/conti`));
  expect(statement.text).toMatch(/4,80\s€/);
  // A Tuesday of three and a Thursday of two: 9.60 and 11.50.
  expect((await pageOf(site.get(`${homes[0]}/gruppo/conti`))).text).toMatch(/21,10\s€/);
});

test('what would leave a session to nobody, or cost above alone, is refused with its reason, and nobody signs anew', async () => {
  const { site, city, requests, staffPage, form, pool } = await threeToSign();
  const told = async (at: number, days: Readonly<Record<number, number>>) =>
    locationOf(await site.post(`${staffPage}/giorni`, form(at, days), desk)).slice(staffPage.length);
  expect(await told(2, { 1: 0, 3: 0 })).toBe('?giorni=never-there#quando');
  expect(await told(1, { 1: 4, 3: 0 })).toBe('?giorni=set#quando');
  // Alone on Thursdays she would pay eleven euros and a half, and eleven by herself.
  expect(await told(2, { 1: 4, 3: 0 })).toBe('?giorni=above-alone#quando');
  expect(await told(2, { 1: 9, 3: 4 })).toBe('');
  expect(await told(2, {})).toBe('');
  expect(await countOf(city, sql`select 1 from pool_agreement`)).toBe(2);
  for (const actor of [undefined, staff('provider', city.providerId), staff('city-manager')])
    expect((await site.post(`${staffPage}/giorni`, form(2, { 1: 4, 3: 4 }), actor)).status).toBe(404);
  const own = { poolId: pool, requestId: requests[0] ?? '', attends: [{ day: 1, slots: 4 }] };
  expect(await setAttendance(city.as(requests[0] ?? ''), own)).toBe('denied');
  // Back as it was: what the proposal promised holds again.
  expect(await told(1, { 1: 4, 3: 4 })).toBe('?giorni=set#quando');
  const most = await rowsOf<{ most: number }>(
    city,
    sql`select (member ->> 'mostCents')::int as most from pool_agreement, jsonb_array_elements(terms -> 'price' -> 'members') as member
      where version = 3`,
  );
  expect(most.map(({ most: cents }) => cents)).toEqual([400, 400, 400]);
});
