import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { takeStep } from '../../src/features/pools/consent/take-step.ts';
import { forgetMessages } from '../../src/features/pools/messages/forget-messages.ts';
import { tellHowItWent } from '../../src/features/pools/closing/tell-how-it-went.ts';
import { keepGroups } from '../../src/features/pools/public.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';
import { countOf, rowsOf } from './pools-city.ts';
import { leaks, manager, pageOf, staff } from './pools-scene.ts';
import { aRunningGroup } from './running-scene.ts';

const database = await testDatabase();
const desk = staff('desk-operator');

test('families write to one another without a name, until both show theirs; the letter says only that there is a message', async () => {
  const { site, group, city, provider, pool, requests } = await aRunningGroup(database);
  const wrote = await site.post(`${group(0)}/messaggi`, { text: 'Porto io la merenda <b>martedì</b>' });
  expect((await pageOf(site.get(locationOf(wrote)))).text).toMatch(/Tu\s*Porto io la merenda <b>martedì<\/b>/);
  const read = await pageOf(site.get(`${group(1)}/messaggi`));
  expect(read.text).toMatch(/Una famiglia del gruppo\s*Porto io la merenda/);
  expect(read.html).not.toMatch(leaks);
  const atProvider = await pageOf(site.get(`/${city.municipality.slug}/ente/gruppi/${pool}/messaggi`, provider));
  expect(atProvider.text).toContain('Porto io la merenda');
  expect(atProvider.html).not.toMatch(/Famiglia (anna|bruno)/);
  for (const requestId of requests)
    await takeStep(city.as(requestId), { poolId: pool, requestId, step: 'first-name', to: 'show' });
  expect((await pageOf(site.get(`${group(1)}/messaggi`))).text).toMatch(/Famiglia\s*Porto io la merenda/);
  await site.post(`${group(0)}/messaggi`, { text: 'Ancora io' });
  const letters = await rowsOf<{ body: string }>(
    city,
    sql`select body from message where event_key like 'pool-message:%'`,
  );
  expect(letters).toHaveLength(1);
  expect(letters[0]?.body).not.toMatch(/merenda|Famiglia/);
});

test('a message is short and plain, a family writes so many a day, and nobody from outside writes or reads', async () => {
  const { site, group, city, pool, homes } = await aRunningGroup(database);
  for (const text of ['', '   ', 'x'.repeat(601)]) {
    const { html } = await pageOf(site.post(`${group(0)}/messaggi`, { text }), 422);
    expect(html).toContain('href="#field-text"');
  }
  for (let written = 0; written < 20; written++)
    expect((await site.post(`${group(0)}/messaggi`, { text: `Messaggio ${written}` })).status).toBe(303);
  expect((await pageOf(site.post(`${group(0)}/messaggi`, { text: 'Uno di troppo' }), 422)).html).toContain(
    'Uno di troppo',
  );
  const path = `/${city.municipality.slug}/gruppi/${pool}/messaggi`;
  const strangers = [
    undefined,
    staff('provider', city.system.newId()),
    staff('city-manager'),
    staff('lab-coordinator'),
  ];
  for (const actor of strangers) {
    expect((await site.get(path, actor)).status).toBe(404);
    expect((await site.post(path, { text: 'Ciao' }, actor)).status).toBe(404);
  }
  await site.post(`${homes[0]}/gruppo/lascia`, { sure: 'yes' });
  await keepGroups({ ...city.system, now: new Date('2026-12-05T10:00:00Z') });
  expect((await site.get(`${group(0)}/messaggi`)).status).toBe(404);
  expect((await pageOf(site.get(`${group(1)}/messaggi`))).text).toContain('Una famiglia che era nel gruppo');
});

test('a family reports, the community manager hides with a reason, and nobody of the group reads it any more', async () => {
  const { site, group, city, pool } = await aRunningGroup(database);
  await site.post(`${group(0)}/messaggi`, { text: 'Una cosa da non dire' });
  const [message] = await rowsOf<{ id: string }>(city, sql`select id from pool_message`);
  const id = message?.id ?? '';
  for (let again = 0; again < 2; again++)
    expect((await site.post(`${group(1)}/messaggi/segnala`, { message: id })).status).toBe(303);
  expect(await countOf(city, sql`select 1 from pool_message_report`)).toBe(1);
  const path = `/${city.municipality.slug}/gruppi/${pool}/messaggi`;
  expect((await pageOf(site.get(path, manager))).text).toContain('Segnalato da 1 famiglia');
  for (const actor of [desk, undefined])
    expect((await site.post(`${path}/nascondi`, { message: id }, actor)).status).toBe(404);
  expect((await site.post(`${group(1)}/messaggi/nascondi`, { message: id })).status).toBe(404);
  expect((await site.post(`${path}/nascondi`, { message: id, [`reason-${id}`]: 'rude' }, manager)).status).toBe(303);
  for (const at of [0, 1]) {
    const { text } = await pageOf(site.get(`${group(at)}/messaggi`));
    expect(text).not.toContain('Una cosa da non dire');
    expect(text).toContain('offendeva');
  }
  expect((await site.post(`${path}/nascondi`, { message: id }, manager)).status).toBe(404);
  const inAYear = (days: number) => ({
    ...city.system,
    now: new Date(Date.parse('2026-11-20T10:00:00Z') + days * 86_400_000),
  });
  expect([await forgetMessages(inAYear(365)), await forgetMessages(inAYear(366))]).toEqual([0, 1]);
  expect(await countOf(city, sql`select 1 from pool_message_report`)).toBe(0);
});

test('three questions when a group has ended: by link and at the desk; the city’s page tells them of five families or more', async () => {
  const scene = await aRunningGroup(database);
  const { site, city, homes, pool, requests } = scene;
  expect((await site.get(`${homes[0]}/com-e-andata`)).status).toBe(404);
  await site.post(`/${city.municipality.slug}/gruppi/${pool}/fine`, { on: '2026-12-10' }, manager);
  await keepGroups({ ...city.system, now: new Date('2026-12-11T10:00:00Z') });
  site.clock.now = new Date('2026-12-11T11:00:00Z');
  const empty = await pageOf(site.post(`${homes[0]}/com-e-andata`, { helped: 'yes' }), 422);
  for (const field of ['again', 'met']) expect(empty.html).toContain(`href="#field-${field}`);
  const said = { helped: 'yes', again: 'perhaps', met: 'families' };
  expect((await site.post(`${homes[0]}/com-e-andata`, said)).status).toBe(303);
  expect((await pageOf(site.get(`${homes[0]}/com-e-andata`))).text).toContain('Grazie');
  const atDesk = `/${city.municipality.slug}/gruppi/${pool}/com-e-andata`;
  expect((await pageOf(site.get(atDesk, desk))).text).toContain('ha già risposto');
  expect((await pageOf(site.post(atDesk, said, desk), 422)).html).toContain('href="#field-request"');
  expect((await site.post(atDesk, { ...said, request: requests[1] ?? '' }, desk)).status).toBe(303);
  expect((await site.post(atDesk, { ...said, request: requests[1] ?? '' }, staff('city-manager'))).status).toBe(404);
  expect(
    await tellHowItWent(city.as(requests[0] ?? ''), requests[1] ?? '', { helped: 'no', again: 'no', met: 'nobody' }),
  ).toBe('denied');
  const kept = await rowsOf(city, sql`select helped, again, met, taken_by as by from pool_feedback order by taken_by`);
  expect(kept).toEqual([
    { ...said, by: 'desk' },
    { ...said, by: 'family' },
  ]);
});

test('the desk hands in what a family told it, in that family’s name; nobody else can, and only for who is in the group', async () => {
  const { site, group, city, provider, pool, requests } = await aRunningGroup(database);
  const path = `/${city.municipality.slug}/gruppi/${pool}/messaggi`;
  const atDesk = await pageOf(site.get(path, desk));
  expect(atDesk.html).toContain('name="by"');
  const wrote = await site.post(path, { text: 'Arrivo tardi', by: requests[0] ?? '' }, desk);
  expect(locationOf(wrote)).toContain('esito=written');
  expect((await pageOf(site.get(`${group(0)}/messaggi`))).text).toMatch(/Tu\s*Arrivo tardi/);
  expect((await pageOf(site.get(`${group(1)}/messaggi`))).text).toMatch(/Una famiglia del gruppo\s*Arrivo tardi/);
  const letters = await rowsOf<{ key: string }>(
    city,
    sql`select event_key as key from message where event_key like 'pool-message:%'`,
  );
  expect(letters.map(({ key }) => key.endsWith(requests[1] ?? ''))).toEqual([true]);
  await site.post(path, { text: 'Siamo chiusi', by: 'city' }, desk);
  expect((await pageOf(site.get(`${group(1)}/messaggi`))).text).toMatch(/Il Comune\s*Siamo chiusi/);
  expect((await site.post(path, { text: 'x', by: city.system.newId() }, desk)).status).toBe(404);
  // A family and a provider write in their own name, whatever their form says.
  await site.post(`${group(1)}/messaggi`, { text: 'Da me', by: requests[0] ?? '' });
  await site.post(
    `/${city.municipality.slug}/ente/gruppi/${pool}/messaggi`,
    { text: 'Da noi', by: requests[0] ?? '' },
    provider,
  );
  const authors = await rowsOf(city, sql`select author, request_id as id from pool_message order by sent_at, text`);
  expect(authors).toHaveLength(4);
  expect(authors).toContainEqual({ author: 'family', id: requests[1] });
  expect(authors).toContainEqual({ author: 'provider', id: null });
});
