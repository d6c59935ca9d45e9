import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { defaultCityRules } from '../../src/domain/group-life/city-rules.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';
import { readDay } from '../../src/domain/schedule/calendar-day.ts';
import { readStaffChanges } from '../../src/features/pools/changes/read-change.ts';
import { transact } from '../../src/features/context.ts';
import {
  changeCityRules,
  closeMonths,
  keepGroups,
  keepRegister,
  recordContribution,
} from '../../src/features/pools/public.ts';
import { saveRequests } from '../../src/features/requests/public.ts';
import { proseOf, readingEase } from '../../src/ui/testing/reading-ease.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aHousehold, countOf, rowsOf, statusesOf } from './pools-city.ts';
import { accountId, leaks, manager, pageOf, staff } from './pools-scene.ts';
import { aRunningGroup, linkOf, signToJoin, type RunningScene } from './running-scene.ts';

const database = await testDatabase();
const desk = staff('desk-operator');
const rules = { ...defaultCityRules, bands: [{ upToCents: euroCents(1_000_000), percent: 60 }] };

/** A group of two that runs, and Elena, who is asked to join it. */
async function elenaIsAsked() {
  const scene = await aRunningGroup(database, { operators: [{ cents: [1100, 1100, 1200, 2200] }] });
  const { site, city, pool } = scene;
  await changeCityRules(city.system, rules);
  await saveRequests(city.system, [aHousehold('elena')]);
  const [elena] = await rowsOf<{ id: string }>(
    city,
    sql`select r.id from request r join request_contact c on c.request_id = r.id where c.name = 'Famiglia elena'`,
  );
  const id = elena?.id ?? '';
  const changes = `/${city.municipality.slug}/gruppi/${pool}/cambi`;
  expect(locationOf(await site.post(changes, { wish: 'join', request: id }, manager))).toContain('esito=asked');
  return { scene, id, changes, link: await linkOf(city, id) };
}

async function othersSayYes({ site, homes }: RunningScene): Promise<void> {
  for (const home of homes) {
    const { html } = await pageOf(site.get(`${home}/cambio`));
    const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await site.post(`${home}/cambio`, { change, answer: 'accepted' })).status).toBe(303);
  }
}

const signaturesOf = ({ city }: RunningScene, requestId: string) =>
  rowsOf(
    city,
    sql`select version, how, octet_length(digest) as bytes from pool_signature where request_id = ${requestId} order by version`,
  );

test('who joins reads rules, notice and absences before its yes, and its yes is its signature', async () => {
  const { scene, id, link } = await elenaIsAsked();
  const { site, city } = scene;
  const asked = await pageOf(site.get(`${link}/cambio`));
  expect(asked.html).not.toContain('name="answer"');
  expect(asked.html).toContain(`href="${link}/accordo"`);
  const [change] = await rowsOf<{ id: string }>(city, sql`select id from pool_change`);
  const unread = await site.post(`${link}/cambio`, { change: change?.id ?? '', answer: 'accepted' });
  expect(locationOf(unread)).toBe(`${link}/accordo`);
  expect(await countOf(city, sql`select 1 from pool_change_part where answer = 'accepted'`)).toBe(0);
  const page = await pageOf(site.get(`${link}/accordo`));
  for (const told of ['Se manchi', '14 giorni prima', 'Niente foto', '4,00', 'Il giorno dopo il sì di tutte'])
    expect(page.text).toContain(told);
  expect(page.html).not.toMatch(leaks);
  expect(readingEase(proseOf(page.html))).toBeGreaterThanOrEqual(60);
  const unsigned = await pageOf(
    site.post(`${link}/accordo`, { cambio: change?.id ?? '', impronta: 'x'.repeat(64) }),
    422,
  );
  expect(unsigned.html).toContain('href="#field-letto"');
  const other = { cambio: change?.id ?? '', impronta: 'x'.repeat(64), letto: 'yes' };
  expect((await pageOf(site.post(`${link}/accordo`, other), 422)).text).toContain('Leggilo di nuovo');
  expect((await signToJoin(scene, link)).status).toBe(303);
  expect((await pageOf(site.get(`${link}/accordo`))).text).toContain('Hai firmato. Aspettiamo');
  expect(await signaturesOf(scene, id)).toEqual([]);
  await othersSayYes(scene);
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed', 'agreed']);
  expect(await signaturesOf(scene, id)).toEqual([{ version: 3, how: 'link', bytes: 32 }]);
  const own = await pageOf(site.get(`${link}/accordo`));
  expect(own.text).toContain('Questa versione vale dal 22 novembre 2026');
  expect(own.text).toMatch(/Hai firmato il 20 novembre/);
  // What was before it is not its to read.
  expect(own.html).not.toContain('versione=2"');
  expect((await pageOf(site.get(`${link}/accordo?versione=2`))).text).toContain('Questa versione vale dal 22');
});

test('the others read the version that holds, what changed and from when, and the earlier ones again', async () => {
  const { scene, link } = await elenaIsAsked();
  const { site, homes, requests } = scene;
  await signToJoin(scene, link);
  await othersSayYes(scene);
  expect((await pageOf(site.get(`${homes[0]}/accordo`))).text).toMatch(/Famiglie\s*2/);
  site.clock.now = new Date('2026-11-22T10:00:00Z');
  const page = await pageOf(site.get(`${homes[0]}/accordo`));
  expect(page.text).toContain('Questa versione vale dal 22 novembre 2026');
  expect(page.text).toContain('Prima 2, poi 3');
  expect(page.text).toMatch(/Prima 5,50\s€, poi 4,00\s€/);
  expect(page.html).not.toMatch(leaks);
  const before = await pageOf(site.get(`${homes[0]}/accordo?versione=2`));
  expect(before.text).toContain('È una versione di prima');
  expect(before.html).not.toContain('name="letto"');
  const english = await pageOf(site.get(`/en${homes[0]}/accordo`));
  expect(english.text).toContain('This version holds from 22 November 2026');
  // The group runs whether or not they sign it too.
  expect((await site.post(`${homes[0]}/accordo`, { gruppo: scene.pool, versione: '3', risposta: 'no' })).status).toBe(
    303,
  );
  const sign = { gruppo: scene.pool, versione: '3', risposta: 'firmo', letto: 'yes' };
  expect((await site.post(`${homes[0]}/accordo`, sign)).status).toBe(303);
  expect(await signaturesOf(scene, requests[0] ?? '')).toMatchObject([{ version: 3, how: 'link' }]);
  const pdf = await site.get(`${homes[0]}/accordo.pdf?versione=2`);
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('who has left reads what it had agreed to, and nothing of what came after', async () => {
  const scene = await aRunningGroup(database, {
    households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)),
    operators: [{ cents: [1100, 1100, 1000, 2200] }],
  });
  const { site, homes, city } = scene;
  await site.post(`${homes[0]}/gruppo/lascia`, { sure: 'yes' });
  await othersSayYes({ ...scene, homes: homes.slice(1) });
  const leaves = new Date('2026-12-04T10:00:00Z');
  site.clock.now = leaves;
  await keepGroups({ ...city.system, now: leaves });
  const left = await pageOf(site.get(`${homes[0]}/accordo`));
  expect(left.text).toMatch(/Famiglie\s*3/);
  expect(left.html).not.toContain('versione=3');
  expect((await pageOf(site.get(`${homes[1]}/accordo`))).text).toContain('Questa versione vale dal 4 dicembre 2026');
});

test('at the desk a newcomer signs on paper, after its band was written down, and what it signed is what it reads', async () => {
  const { scene, id, changes, link } = await elenaIsAsked();
  const { site, city } = scene;
  await transact(city.system, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (current_setting('app.tenant_id')::uuid, ${accountId}, 'olga@example.org', 'Olga', 'desk-operator', 'x', 'x')`.execute(
      tx,
    ),
  );
  await signToJoin(scene, link);
  expect(await countOf(city, sql`select 1 from pool_change_part where digest is not null`)).toBe(1);
  const contribution = { wish: 'contribution', request: id, percent: '60' };
  expect((await site.post(changes, contribution, staff('city-manager'))).status).toBe(404);
  expect(locationOf(await site.post(changes, { ...contribution, percent: '55' }, desk))).toBe(changes);
  expect(locationOf(await site.post(changes, contribution, desk))).toContain('esito=contribution');
  // It signed other terms: it is asked again.
  expect(await countOf(city, sql`select 1 from pool_change_part where digest is not null`)).toBe(0);
  expect((await pageOf(site.get(`${link}/accordo`))).text).toMatch(/Paghi 1,60\s€ all’ora/);
  const { html } = await pageOf(site.get(changes, desk));
  const read = /name="read" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const [change] = await rowsOf<{ id: string }>(city, sql`select id from pool_change`);
  const given = { wish: 'answer', change: change?.id ?? '', request: id, answer: 'accepted' };
  expect(locationOf(await site.post(changes, given, desk))).toBe(changes);
  const sheet = await site.get(`/${city.municipality.slug}/gruppi/${scene.pool}/accordo/${id}.pdf`, desk);
  expect(sheet.status).toBe(200);
  expect(locationOf(await site.post(changes, { ...given, read }, desk))).toContain('esito=said');
  await othersSayYes(scene);
  expect(await signaturesOf(scene, id)).toEqual([{ version: 3, how: 'paper', bytes: 32 }]);
  const [percent] = await rowsOf<{ percent: number }>(
    city,
    sql`select (member ->> 'contributionPercent')::int as percent
      from pool_period, jsonb_array_elements(terms -> 'members') as member
      where member ->> 'member' = ${id} order by from_day desc limit 1`,
  );
  expect(percent).toEqual({ percent: 60 });
  // Nobody else reads what the city adds for it.
  expect((await pageOf(site.get(`${scene.homes[0]}/accordo?versione=3`))).text).not.toMatch(/60\s?%/);
});

test('a contribution that changes while the group runs holds from tomorrow, and nothing that is owed changes', async () => {
  const scene = await aRunningGroup(database);
  const { site, city, pool, homes, requests } = scene;
  await changeCityRules(city.system, rules);
  const first = readDay('2026-11-24') ?? 0;
  const at = (now: string) => ({ ...city.system, now: new Date(now) });
  await keepRegister(at('2026-11-24T19:00:00Z'), { poolId: pool, day: first, outcome: 'held', present: requests });
  const seen = { poolId: pool, requestId: requests[0] ?? '', percent: 60 };
  expect(await recordContribution(at('2026-11-24T20:00:00Z'), seen)).toBe('recorded');
  expect(await recordContribution(at('2026-11-24T20:01:00Z'), seen)).toBe('recorded');
  expect(await recordContribution(at('2026-11-24T20:01:00Z'), { ...seen, percent: 61 })).toBe('not-a-band');
  await keepRegister(at('2026-11-26T19:00:00Z'), { poolId: pool, day: first + 2, outcome: 'held', present: requests });
  await closeMonths(at('2026-12-06T10:00:00Z'));
  const lines = await rowsOf(
    city,
    sql`select day::text, cents, contribution_cents as city from pool_statement_line
      where request_id = ${requests[0]} order by day`,
  );
  expect(lines).toEqual([
    { day: '2026-11-24', cents: 1100, city: 0 },
    { day: '2026-11-26', cents: 1100, city: 660 },
  ]);
  site.clock.now = new Date('2026-11-25T10:00:00Z');
  const own = await pageOf(site.get(`${homes[0]}/accordo`));
  expect(own.text).toContain('Questa versione vale dal 25 novembre 2026');
  expect(own.text).toMatch(/Prima 0\s?%, poi 60\s?%/);
  const other = await pageOf(site.get(`${homes[1]}/accordo`));
  expect(other.text).not.toMatch(/60\s?%/);
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-contribution:%'`)).toBe(1);
});

test('what is being asked when a contribution changes holds with it afterwards', async () => {
  const { scene, link } = await elenaIsAsked();
  const { city, pool, requests } = scene;
  const seen = { poolId: pool, requestId: requests[1] ?? '', percent: 60 };
  await signToJoin(scene, link);
  expect(await recordContribution({ ...city.system, now: scene.site.clock.now }, seen)).toBe('recorded');
  const asked = await readStaffChanges({ ...city.system, actor: manager }, pool);
  expect(asked?.open?.parts.map(({ answer }) => answer).sort()).toEqual(['accepted', 'pending', 'pending']);
  await othersSayYes(scene);
  const percents = await rowsOf<{ percent: number }>(
    city,
    sql`select (member ->> 'contributionPercent')::int as percent
      from pool_period, jsonb_array_elements(terms -> 'members') as member
      where member ->> 'member' = ${requests[1]} order by from_day`,
  );
  expect(percents.map(({ percent }) => percent)).toEqual([0, 60, 60]);
});
