import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { keepGroups, leavePool } from '../../src/features/pools/public.ts';
import { transact } from '../../src/features/context.ts';
import { saveRequests } from '../../src/features/requests/public.ts';
import { locationOf } from '../setup/a-visitor.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aHousehold, countOf, poolsOf, rowsOf, statusesOf, anOperator } from './pools-city.ts';
import { leaks, manager, pageOf, staff } from './pools-scene.ts';
import { saveOperators } from '../../src/features/pools/public.ts';
import { aRunningGroup, linkOf, signToJoin, type RunningScene } from './running-scene.ts';

const database = await testDatabase();
const desk = staff('desk-operator');

/** Three families at ten euros an hour: two would pay eleven, so who stays would pay more. */
function three(): Promise<RunningScene> {
  return aRunningGroup(database, {
    households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)),
    operators: [{ cents: [1100, 1100, 1000, 2200] }],
  });
}

const clock = (scene: RunningScene, at: string) => {
  scene.site.clock.now = new Date(at);
  return keepGroups({ ...scene.city.system, now: new Date(at) });
};

const answer = async ({ site, homes }: RunningScene, at: number, says: 'accepted' | 'declined') => {
  const { html } = await pageOf(site.get(`${homes[at]}/cambio`));
  const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return site.post(`${homes[at]}/cambio`, { change, answer: says });
};

/** Who is asked to join says no where it reads the agreement. */
async function declineToJoin({ site }: RunningScene, link: string): Promise<void> {
  const { html } = await pageOf(site.get(`${link}/accordo`));
  const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect((await site.post(`${link}/cambio`, { change, answer: 'declined' })).status).toBe(303);
}

async function requestNamed(city: RunningScene['city'], name: string): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    city,
    sql`select r.id from request r join request_contact c on c.request_id = r.id where c.name = ${name}`,
  );
  return row?.id ?? '';
}

const liveMembers = async ({ city }: RunningScene) =>
  (await rowsOf<{ id: string }>(city, sql`select request_id as id from pool_member where live order by 1`)).map(
    ({ id }) => id,
  );

test('who leaves gives notice; the others see the new price before it holds, and it holds for who says yes', async () => {
  const scene = await three();
  const { site, group, homes, requests } = scene;
  expect((await pageOf(site.post(`${group(0)}/lascia`, {}), 422)).html).toContain('href="#field-sure"');
  expect((await site.post(`${group(0)}/lascia`, { sure: 'yes' })).status).toBe(303);
  expect((await pageOf(site.get(group(0)))).text).toContain('4 dicembre 2026');
  const asked = await pageOf(site.get(`${homes[1]}/cambio`));
  expect(asked.text).toMatch(/3,33\s€ all’ora/);
  expect(asked.text).toMatch(/5,50\s€ all’ora/);
  expect(asked.html).not.toMatch(leaks);
  for (const at of [1, 2]) expect((await answer(scene, at, 'accepted')).status).toBe(303);
  expect(new Set(await liveMembers(scene))).toEqual(new Set(requests));
  await clock(scene, '2026-12-03T10:00:00Z');
  expect(await liveMembers(scene)).toHaveLength(3);
  await clock(scene, '2026-12-04T10:00:00Z');
  expect(new Set(await liveMembers(scene))).toEqual(new Set(requests.slice(1)));
  const [pool] = await poolsOf(scene.city);
  expect([pool?.status, pool?.hourlyCents]).toEqual(['running', 1100]);
  expect(await statusesOf(scene.city)).toEqual(['agreed', 'agreed', 'waiting']);
  expect((await pageOf(site.get(group(0)))).html).not.toMatch(leaks);
  const stayed = await pageOf(site.get(group(1)));
  expect(stayed.text).toMatch(/5,50\s€/);
  const periods = await rowsOf<{ day: string; members: number }>(
    scene.city,
    sql`select from_day::text as day, jsonb_array_length(terms -> 'members') as members from pool_period order by 1`,
  );
  expect(periods).toEqual([
    { day: '2026-11-21', members: 3 },
    { day: '2026-12-04', members: 2 },
  ]);
});

test('who says no to the new price, or nothing, leaves too: nobody pays more without a yes', async () => {
  const scene = await aRunningGroup(database, {
    households: ['anna', 'bruno', 'carla', 'dario'].map((key) => aHousehold(key)),
    operators: [{ cents: [1100, 1100, 1000, 1200] }],
  });
  const { site, group } = scene;
  await site.post(`${group(0)}/lascia`, { sure: 'yes' });
  await answer(scene, 1, 'declined');
  await answer(scene, 2, 'accepted');
  // Of the two who are left one has said nothing: she is asked again, the price is higher now.
  await clock(scene, '2026-11-28T10:00:00Z');
  await clock(scene, '2026-12-06T10:00:00Z');
  expect(await liveMembers(scene)).toHaveLength(1);
  const [pool] = await poolsOf(scene.city);
  expect(pool?.status).toBe('running');
  const shares = await countOf(scene.city, sql`select 1 from pool_member where share_cents > solo_cents`);
  expect(shares).toBe(0);
});

test('a group that gets too small waits for a stated time, and then is dissolved kindly', async () => {
  const scene = await aRunningGroup(database);
  const { site, group, city } = scene;
  await site.post(`${group(0)}/lascia`, { sure: 'yes' });
  await clock(scene, '2026-12-04T10:00:00Z');
  const waits = await pageOf(site.get(group(1)));
  expect(waits.text).toContain('Il gruppo aspetta una famiglia');
  expect(waits.text).toContain('25 dicembre 2026');
  // Who has just left is not told what becomes of the others.
  const told = await rowsOf<{ key: string }>(
    city,
    sql`select event_key as key from message where event_key like 'pool-refill:%'`,
  );
  expect(told.map(({ key }) => key.split(':').at(-1))).toEqual([scene.requests[1]]);
  expect((await pageOf(site.get(`${group(1)}/calendario`))).text).toMatch(
    /10 dicembre 2026\s*16:00–18:00\s*Non c’è: il gruppo aspetta/,
  );
  await clock(scene, '2026-12-25T10:00:00Z');
  expect((await poolsOf(city))[0]?.status).toBe('running');
  await clock(scene, '2026-12-26T10:00:00Z');
  expect((await poolsOf(city))[0]?.status).toBe('closed');
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  expect(await countOf(city, sql`select 1 from pool where end_reason = 'not-refilled'`)).toBe(1);
  expect(await clock(scene, '2026-12-27T10:00:00Z')).toBe(0);
});

test('the engine finds who could join a group that waits; all say yes before anybody sees a name, and it meets again', async () => {
  const scene = await aRunningGroup(database);
  const { site, group, city, homes, pool } = scene;
  await site.post(`${group(0)}/lascia`, { sure: 'yes' });
  await clock(scene, '2026-12-04T10:00:00Z');
  await saveRequests(city.system, [
    aHousehold('elena'),
    aHousehold('far', { lat: 45.7 }),
    aHousehold('grown', { ages: [17] }),
  ]);
  const [elena] = await rowsOf<{ id: string; code: string }>(
    city,
    sql`select r.id, r.code from request r join request_contact c on c.request_id = r.id where c.name = 'Famiglia elena'`,
  );
  const changes = `/${city.municipality.slug}/gruppi/${pool}/cambi`;
  const page = await pageOf(site.get(changes, manager));
  expect(page.text).toContain(`Proponi ${elena?.code}`);
  // Who left asks for the same still; who is far, or of another age, does not fit.
  expect(page.html.match(/aria-label="Proponi [A-Z2-9]{4}-[A-Z2-9]{4}"/g)).toHaveLength(2);
  expect(page.html).not.toMatch(/Famiglia/);
  expect((await pageOf(site.get(changes, desk))).text).not.toContain('Proponi');
  expect(locationOf(await site.post(changes, { wish: 'join', request: elena?.id ?? '' }, manager))).toContain(
    'esito=asked',
  );
  const link = await linkOf(city, elena?.id ?? '');
  expect(locationOf(await site.get(`${link}/proposta`))).toBe(`${link}/cambio`);
  const joins = await pageOf(site.get(`${link}/cambio`));
  expect(joins.text).toMatch(/5,50\s€ all’ora/);
  expect(joins.html).not.toMatch(leaks);
  const asked = await pageOf(site.get(`${homes[1]}/cambio`));
  expect(asked.html).not.toMatch(/elena/);
  await answer(scene, 1, 'accepted');
  expect((await pageOf(site.get(group(1)))).html).not.toMatch(/elena/);
  expect((await signToJoin(scene, link)).status).toBe(303);
  // They are in one group now; who they are, each tells when it wants to.
  for (const page of [await pageOf(site.get(group(1))), await pageOf(site.get(`${link}/gruppo`))]) {
    expect(page.text).toContain('2 famiglie, insieme');
    expect(page.html).not.toMatch(/elena|anna|bruno/);
  }
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed', 'waiting', 'waiting', 'waiting']);
  expect((await pageOf(site.get(`${group(1)}/calendario`))).text).toMatch(
    /10 dicembre 2026\s*16:00–18:00\s*Vi incontrate/,
  );
  expect(await countOf(city, sql`select 1 from pool_pause where ended_on is null`)).toBe(0);
});

test('a group that waits asks the first who fits by itself, then the next; the manager reads it, and sees it marked', async () => {
  const scene = await aRunningGroup(database);
  const { site, city, group, pool } = scene;
  await transact(city.system, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret) values
      (${city.municipality.tenantId}, ${city.system.newId()}, 'community@example.org', 'Cora', 'community-manager', 'x', 'x')`.execute(
      tx,
    ),
  );
  await site.post(`${group(0)}/lascia`, { sure: 'yes' });
  await clock(scene, '2026-12-04T10:00:00Z');
  const mails = () =>
    rowsOf<{ body: string }>(
      city,
      sql`select body from message where event_key like 'pool-waits:%' order by created_at`,
    );
  // Whoever has just left fits, and is not asked by itself.
  expect((await mails()).map(({ body }) => body)).toEqual([expect.stringContaining('nessun’altra richiesta')]);
  const home = `/${city.municipality.slug}/gruppi`;
  const marked = await pageOf(site.get(home, manager));
  expect(marked.text).toContain('Da seguire adesso');
  expect(marked.text).toContain('Aspetta una famiglia, fino al 25 dicembre 2026');
  expect((await pageOf(site.get(`${home}/${pool}`, manager))).text).toContain('aspetta una famiglia');
  await saveRequests(city.system, [aHousehold('elena'), aHousehold('flora')]);
  await clock(scene, '2026-12-05T09:00:00Z');
  expect(await mails()).toHaveLength(1);
  await clock(scene, '2026-12-05T10:00:00Z');
  const asked = async () =>
    (
      await rowsOf<{ id: string }>(
        city,
        sql`select part.request_id as id from pool_change_part part join pool_change change on change.id = part.change_id
          where part.role = 'joins' and change.status = 'asked'`,
      )
    )[0]?.id ?? '';
  const first = await asked();
  expect([await requestNamed(city, 'Famiglia elena'), await requestNamed(city, 'Famiglia flora')]).toContain(first);
  const [, told] = await mails();
  expect(told?.body).toContain('Rispondono entro il 9 dicembre 2026');
  expect(told?.body).not.toMatch(/Famiglia (anna|bruno|elena|flora)/);
  site.clock.now = new Date('2026-12-05T10:05:00Z');
  await declineToJoin(scene, await linkOf(city, first));
  await clock(scene, '2026-12-05T10:10:00Z');
  const second = await asked();
  expect(second).not.toBe(first);
  await answer(scene, 1, 'accepted');
  expect((await signToJoin(scene, await linkOf(city, second))).status).toBe(303);
  expect(new Set(await liveMembers(scene))).toEqual(new Set([scene.requests[1], second]));
  expect((await pageOf(site.get(home, manager))).text).not.toContain('Da seguire adesso');
});

test('one no, or no answer in time, and nobody joins: nothing changes, and who would have joined waits again', async () => {
  for (const says of ['declined', undefined] as const) {
    const scene = await aRunningGroup(database);
    const { site, city, pool } = scene;
    await saveRequests(city.system, [aHousehold('elena')]);
    const [elena] = await rowsOf<{ id: string }>(
      city,
      sql`select r.id from request r join request_contact c on c.request_id = r.id where c.name = 'Famiglia elena'`,
    );
    const changes = `/${city.municipality.slug}/gruppi/${pool}/cambi`;
    await site.post(changes, { wish: 'join', request: elena?.id ?? '' }, manager);
    expect(await statusesOf(city)).toEqual(['agreed', 'agreed', 'proposed']);
    await answer(scene, 0, 'accepted');
    if (says !== undefined) await answer(scene, 1, says);
    await clock(scene, '2026-11-25T10:00:00Z');
    expect(await statusesOf(city)).toEqual(['agreed', 'agreed', 'waiting']);
    expect(await liveMembers(scene)).toHaveLength(2);
    const told = await rowsOf<{ body: string }>(
      city,
      sql`select body from message where event_key like 'pool-change-over:%'`,
    );
    expect(told).toHaveLength(3);
    expect(told.map(({ body }) => body).join()).not.toMatch(/Famiglia|Via di/);
  }
});

test('a request that is withdrawn leaves at once, and the group meets again when the others have said yes to a higher price', async () => {
  const scene = await three();
  const { site, city, requests, group } = scene;
  const ctx = { ...city.as(requests[0] ?? ''), now: site.clock.now };
  await transact(ctx, (tx) => leavePool(tx, ctx, requests[0] ?? ''));
  expect(await liveMembers(scene)).toHaveLength(2);
  expect((await pageOf(site.get(`${group(1)}/calendario`))).text).toMatch(
    /24 novembre 2026\s*16:00–18:00\s*Non c’è: il gruppo aspetta/,
  );
  await answer(scene, 1, 'accepted');
  await answer(scene, 2, 'accepted');
  expect((await pageOf(site.get(`${group(1)}/calendario`))).text).toMatch(
    /24 novembre 2026\s*16:00–18:00\s*Vi incontrate/,
  );
  expect((await poolsOf(city))[0]?.hourlyCents).toBe(1100);
});

test('another professional is proposed among those who fit, and comes if everybody says yes', async () => {
  const scene = await aRunningGroup(database);
  const { site, city, pool } = scene;
  await saveOperators(city.system, [
    anOperator(city.providerId, { key: 'dora', name: 'Dora', cents: [1200, 1200, 1650, 2200] }),
    anOperator(city.providerId, { key: 'far', name: 'Fara', lat: 45.7 }),
    anOperator(city.providerId, { key: 'busy', name: 'Bice', windows: [{ day: 1, from: 31, to: 38 }] }),
    anOperator(city.providerId, { key: 'other', name: 'Olga', kindsOfHelp: ['homework'] }),
    anOperator(city.providerId, { key: 'dear', name: 'Delia', cents: [2300, 2300, 2300, 2300] }),
  ]);
  const changes = `/${city.municipality.slug}/gruppi/${pool}/cambi`;
  const page = await pageOf(site.get(changes, manager));
  expect(page.html.match(/aria-label="Proponi [A-Z][a-z]+"/g)).toEqual(['aria-label="Proponi Dora"']);
  const operator = /name="operator" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  await site.post(changes, { wish: 'substitute', operator }, manager);
  await answer(scene, 0, 'accepted');
  await answer(scene, 1, 'accepted');
  const [row] = await rowsOf<{ name: string; cents: number }>(
    city,
    sql`select o.name, p.hourly_cents as cents from pool p join operator o on o.id = p.operator_id`,
  );
  expect(row).toEqual({ name: 'Dora', cents: 1200 });
});

test('a group ends by agreement only when all say yes, or on a day that was said; its families wait again', async () => {
  const scene = await aRunningGroup(database);
  const { site, group, city, homes, pool } = scene;
  for (const on of ['', '2026-11-22', '2036-01-01', 'x'])
    expect((await pageOf(site.post(`${group(0)}/finire`, { on }), 422)).html).toContain('error-summary');
  expect((await site.post(`${group(0)}/finire`, { on: '2026-12-10' })).status).toBe(303);
  expect((await pageOf(site.get(`${homes[0]}/cambio`))).text).toContain('Hai detto sì');
  await answer(scene, 1, 'accepted');
  expect((await pageOf(site.get(group(1)))).text).toContain('L’ultimo giorno è 10 dicembre 2026');
  await clock(scene, '2026-12-10T10:00:00Z');
  expect((await poolsOf(city))[0]?.status).toBe('running');
  await clock(scene, '2026-12-11T10:00:00Z');
  expect((await poolsOf(city))[0]?.status).toBe('closed');
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-finished:%'`)).toBe(2);
  const other = await aRunningGroup(database);
  const end = `/${other.city.municipality.slug}/gruppi/${other.pool}/fine`;
  expect((await other.site.post(end, { on: '2026-12-10' }, desk)).status).toBe(404);
  expect((await pageOf(other.site.post(end, { on: '2026-11-25' }, manager), 422)).html).toContain('error-summary');
  expect((await other.site.post(end, { on: '2026-12-10' }, manager)).status).toBe(303);
  expect((await pageOf(other.site.get(other.group(0)))).text).toContain('L’ultimo giorno è 10 dicembre 2026');
  expect(pool).not.toBe(other.pool);
});

/** Subjects of the letters to the provider since the group runs, in their order, and all their words. */
async function toldTheProvider({ city }: RunningScene): Promise<{ subjects: string[]; words: string }> {
  const rows = await rowsOf<{ subject: string; body: string }>(
    city,
    sql`select subject, body from message where event_key like 'provider-%' order by created_at, subject`,
  );
  return { subjects: rows.map(({ subject }) => subject), words: rows.map(({ body }) => body).join('\n') };
}

test('the provider is told when its group loses a family, waits for one, and ends: never which family', async () => {
  const scene = await three();
  const { site, group } = scene;
  await site.post(`${group(0)}/lascia`, { sure: 'yes' });
  for (const at of [1, 2]) await answer(scene, at, 'accepted');
  await clock(scene, '2026-12-04T10:00:00Z');
  const smaller = await toldTheProvider(scene);
  expect(smaller.subjects).toEqual(['Un vostro gruppo ha una famiglia in meno']);
  expect(smaller.words).toContain('dal 4 dicembre 2026 nel gruppo restano 2 famiglie');
  await site.post(`${group(1)}/lascia`, { sure: 'yes' });
  await clock(scene, '2026-12-18T10:00:00Z');
  // The link of the letter says how the group is now.
  const { words } = await toldTheProvider(scene);
  const link = words.match(/\/[\w-]+\/raccolte\/[\w-]{43}/g)?.at(-1) ?? '';
  const now = await pageOf(site.get(link));
  expect(now.text).toContain('Aspetta una famiglia, fino all’8 gennaio 2027');
  expect(now.html).not.toMatch(leaks);
  await clock(scene, '2027-01-09T10:00:00Z');
  const end = await toldTheProvider(scene);
  expect(end.subjects.slice(1)).toEqual(['Un vostro gruppo aspetta', 'Un vostro gruppo è finito']);
  expect(end.words).not.toMatch(/Famiglia (anna|bruno|carla)|Via di/);
});

test('the provider is told when its group waits for a yes, gains a family, and has a last day', async () => {
  const scene = await three();
  const { site, city, pool } = scene;
  const ctx = { ...city.as(scene.requests[0] ?? ''), now: site.clock.now };
  await transact(ctx, (tx) => leavePool(tx, ctx, scene.requests[0] ?? ''));
  await clock(scene, '2026-11-21T10:00:00Z');
  for (const at of [1, 2]) await answer(scene, at, 'accepted');
  await saveRequests(city.system, [aHousehold('elena')]);
  const elena = await requestNamed(city, 'Famiglia elena');
  const changes = `/${city.municipality.slug}/gruppi/${pool}/cambi`;
  await site.post(changes, { wish: 'join', request: elena }, manager);
  const link = await linkOf(city, elena);
  for (const at of [1, 2]) await answer(scene, at, 'accepted');
  expect((await signToJoin(scene, link)).status).toBe(303);
  await site.post(`/${city.municipality.slug}/gruppi/${pool}/fine`, { on: '2026-12-10' }, manager);
  expect((await toldTheProvider(scene)).subjects.toSorted()).toEqual([
    'In un vostro gruppo entra una famiglia',
    'Un vostro gruppo aspetta',
    'Un vostro gruppo ha un ultimo giorno',
    'Un vostro gruppo ha una famiglia in meno',
  ]);
});

test('nobody answers for another, nor changes a group that is not theirs', async () => {
  const [scene, other] = [await three(), await three()];
  const { site, homes, group, city, pool } = scene;
  await site.post(`${group(0)}/lascia`, { sure: 'yes' });
  const [change] = await rowsOf<{ id: string }>(city, sql`select id from pool_change`);
  expect(
    (await other.site.post(`${other.homes[1]}/cambio`, { change: change?.id ?? '', answer: 'accepted' })).status,
  ).toBe(404);
  expect((await site.post(`${homes[0]}/cambio`, { change: change?.id ?? '', answer: 'declined' })).status).toBe(404);
  const changes = `/${city.municipality.slug}/gruppi/${pool}/cambi`;
  for (const actor of [
    undefined,
    staff('provider', city.providerId),
    staff('city-manager'),
    staff('lab-coordinator'),
  ]) {
    expect((await site.get(changes, actor)).status).toBe(404);
    expect((await site.post(changes, { wish: 'leave', request: scene.requests[1] ?? '' }, actor)).status).toBe(404);
  }
  expect((await site.post(changes, { wish: 'leave', request: other.requests[1] ?? '' }, desk)).status).toBe(303);
  expect(await liveMembers(scene)).toHaveLength(3);
  expect((await pageOf(site.post(`${homes[1]}/cambio`, { change: 'x', answer: 'perhaps' }), 422)).html).toContain(
    'href="#field-answer"',
  );
});
