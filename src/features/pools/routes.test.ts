import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  aCity,
  aHousehold,
  poolsOf,
  proposeOne,
  rowsOf,
  statusesOf,
  type PooledCity,
} from '../../../tests/integration/pools-city.ts';
import { aSite, locationOf, type Site } from '../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../ui/testing/html.ts';
import { transact } from '../context.ts';
import type { Actor, StaffRole } from '../people/public.ts';
import { leavePool, runPoolingNow } from './public.ts';
import { poolRoutes } from './routes.ts';

const database = await testDatabase();
const square = [
  [9.2, 45.55],
  [9.33, 45.55],
  [9.33, 45.62],
  [9.2, 45.62],
] as const;
const accountId = 'a0000000-0000-4000-8000-000000000001';
const staff = (role: StaffRole, providerId?: string): Actor => ({
  kind: 'staff',
  accountId,
  name: 'Staff',
  role,
  ...(providerId !== undefined && { providerId }),
});
const manager = staff('community-manager');
const leaks = /Famiglia (anna|bruno)|Via di (anna|bruno)|(anna|bruno)@example|039\s000/;

interface Scene {
  readonly city: PooledCity;
  readonly site: Site;
  readonly pool: string;
  readonly requests: readonly string[];
  /** Each family's own address, in Italian, without a language. */
  readonly homes: readonly string[];
}

/** A city with one proposal to two families, who have their links from the letters. */
async function aProposal(given: Parameters<typeof aCity>[1] = {}): Promise<Scene> {
  const city = await aCity(database, { outline: square, ...given });
  const { id, members } = await proposeOne(city);
  const requests = members.map(({ requestId }) => requestId);
  const letters = await rowsOf<{ key: string; body: string }>(city, sql`select event_key as key, body from message`);
  const homes = requests.map((request) => {
    const letter = letters.find(({ key }) => key.endsWith(request));
    return /http:\/\/localhost(\/[\w-]+\/r\/[\w-]{43})\/proposta/.exec(letter?.body ?? '')?.[1] ?? '';
  });
  return { city, site: aSite(database, [city.municipality], poolRoutes), pool: id, requests, homes };
}

async function pageOf(response: Response | Promise<Response>, status = 200): Promise<{ html: string; text: string }> {
  const { status: got } = await response;
  expect(got).toBe(status);
  const html = await (await response).text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

function say({ site, homes, pool }: Scene, at: number, answer: string, prefix = ''): Promise<Response> {
  return site.post(`${prefix}${homes[at]}/proposta`, { pool, answer });
}

describe.each([
  {
    language: 'it',
    prefix: '',
    found: 'Abbiamo trovato',
    yes: 'Hai detto sì',
    no: 'Hai detto no',
    over: 'è scaduta',
    group: 'Il tuo gruppo',
  },
  {
    language: 'en',
    prefix: '/en',
    found: 'We found',
    yes: 'You said yes',
    no: 'You said no',
    over: 'has expired',
    group: 'Your group',
  },
])('in $language', ({ prefix, ...words }) => {
  test('a family sees how many, how near, when, with whom and for how much, and never who or where', async () => {
    const { site, homes } = await aProposal();
    const { html, text } = await pageOf(site.get(`${prefix}${homes[0]}/proposta`));
    expect(text).toContain(words.found);
    for (const fact of ['100 m', '16:00', 'Il Filo', 'Chiara', 'La Stanza', '5,50', '11,00', '95,33'].map((each) =>
      prefix === '' ? each : each.replace(',', '.'),
    )) {
      expect(text).toContain(fact);
    }
    expect(html).not.toMatch(leaks);
    expect(html).not.toContain('Via Prina 1');
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  test('yes, yes: the group, with names, place and contacts, and nothing of it before', async () => {
    const scene = await aProposal();
    const { site, homes } = scene;
    const before = await pageOf(site.get(`${prefix}${homes[1]}/gruppo`));
    expect(before.html).not.toMatch(leaks);
    const first = await say(scene, 0, 'accepted', prefix);
    expect(first.status).toBe(303);
    const waiting = await pageOf(site.get(locationOf(first)));
    expect(waiting.text).toContain(words.yes);
    expect(waiting.html).not.toMatch(leaks);
    const last = await say(scene, 1, 'accepted', prefix);
    expect(locationOf(last)).toBe(`${prefix}${homes[1]}/gruppo`);
    const group = await pageOf(site.get(locationOf(last)));
    expect(group.text).toContain(words.group);
    for (const shown of [/Famiglia (anna|bruno)/, /039 000 0000/, /example\.org/, /Via Prina 1/, /039 111 1111/])
      expect(group.text).toMatch(shown);
    expect((await pageOf(site.get(`${prefix}${homes[0]}/proposta`))).text).toMatch(/partito|started/);
  });

  test('no: said once, nothing lost, the others told nothing of whom', async () => {
    const scene = await aProposal();
    const declined = await pageOf(scene.site.get(locationOf(await say(scene, 0, 'declined', prefix))));
    expect(declined.text).toContain(words.no);
    const other = await pageOf(scene.site.get(locationOf(await say(scene, 1, 'accepted', prefix))));
    expect(other.html).not.toMatch(leaks);
    expect(other.text).toMatch(/non parte|will not start/);
    expect(await statusesOf(scene.city)).toEqual(['waiting', 'waiting']);
  });

  test('too late: one clear page, also for who answers then', async () => {
    const scene = await aProposal();
    scene.site.clock.now = new Date('2026-11-25T10:00:00Z');
    expect((await pageOf(scene.site.get(`${prefix}${scene.homes[0]}/proposta`))).text).toContain(words.over);
    const answered = await say(scene, 0, 'accepted', prefix);
    expect((await pageOf(scene.site.get(locationOf(answered)))).text).toContain(words.over);
    expect((await poolsOf(scene.city))[0]?.status).toBe('dissolved');
  });

  test('the staff’s pages are valid, with groups, without, and while one looks for more', async () => {
    const empty = await aCity(database, { households: [] });
    const emptySite = aSite(database, [empty.municipality], poolRoutes);
    await pageOf(emptySite.get(`${prefix}/${empty.municipality.slug}/gruppi`, manager));
    const scene = await aProposal({
      households: [aHousehold('anna'), aHousehold('bruno'), aHousehold('far', { lat: 45.7 })],
    });
    const home = `${prefix}/${scene.city.municipality.slug}`;
    const list = await pageOf(scene.site.get(`${home}/gruppi`, manager));
    expect(list.html).toContain(`${home}/gruppi/${scene.pool}`);
    await pageOf(scene.site.get(`${home}/gruppi/${scene.pool}`, manager));
    const runs = await rowsOf<{ id: string }>(scene.city, sql`select id from pooling_run`);
    const run = await pageOf(scene.site.get(`${home}/gruppi/esecuzioni/${runs[0]?.id}`, manager));
    expect(run.text).toMatch(/Dimostrato|Proved/);
    await pageOf(scene.site.get(`${home}/ente`, staff('provider', scene.city.providerId)));
  });
});

test('a form that says nothing comes back with what to do, and changes nothing', async () => {
  const scene = await aProposal();
  for (const fields of [
    {},
    { pool: scene.pool, answer: 'maybe' },
    { pool: 'x', answer: 'accepted' },
    { pool: "'; drop table pool", answer: '<script>' },
  ]) {
    const { html } = await pageOf(scene.site.post(`${scene.homes[0]}/proposta`, fields), 422);
    expect(html).toContain('error-summary');
    expect(html).not.toContain('<script>');
  }
  expect((await poolsOf(scene.city))[0]?.members.map(({ answer }) => answer)).toEqual(['pending', 'pending']);
});

test('nobody answers for another, nor opens what is not theirs', async () => {
  const [scene, other] = [await aProposal(), await aProposal()];
  expect((await scene.site.post(`${scene.homes[0]}/proposta`, { pool: other.pool, answer: 'accepted' })).status).toBe(
    404,
  );
  const slug = scene.city.municipality.slug;
  for (const path of [
    `r/${'x'.repeat(43)}/proposta`,
    `r/${'x'.repeat(43)}/gruppo`,
    'r/short/proposta',
    `gruppi/${scene.pool}`,
    'gruppi/nothing',
  ]) {
    expect((await scene.site.get(`/${slug}/${path}`)).status).toBe(404);
  }
  expect((await scene.site.get(`/${slug}/gruppi/${other.pool}`, manager)).status).toBe(404);
  expect((await scene.site.get(`/${slug}${homeUnder(other)}/proposta`)).status).toBe(404);
  expect((await scene.site.get(`${scene.homes[0]}/proposta?gruppo=${other.pool}`)).status).toBe(200);
});

function homeUnder({ homes }: Scene): string {
  return homes[0]?.replace(/^\/[\w-]+/, '') ?? '';
}

test('the public and the wrong staff are sent away from the staff’s pages', async () => {
  const { site, city } = await aProposal();
  const home = `/${city.municipality.slug}`;
  const denied: [string, Actor][] = [
    ['/gruppi', { kind: 'public' }],
    ['/gruppi', staff('provider', city.providerId)],
    ['/gruppi', staff('lab-coordinator')],
    ['/ente', { kind: 'public' }],
    ['/ente', manager],
  ];
  for (const [path, actor] of denied) await pageOf(site.get(`${home}${path}`, actor), 403);
  expect((await site.post(`${home}/gruppi/cerca`, {})).status).toBe(403);
  expect((await site.post(`${home}/gruppi/cerca`, {}, staff('desk-operator'))).status).toBe(403);
});

test('the community manager asks for a run and is led to its page', async () => {
  const { site, city } = await aProposal();
  const home = `/${city.municipality.slug}`;
  await transact(city.system, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (${city.municipality.tenantId}, ${accountId}, 'cm@example.org', 'Staff', 'community-manager', 'x', 'x')`.execute(
      tx,
    ),
  );
  const asked = await site.post(`${home}/gruppi/cerca`, {}, manager);
  expect(asked.status).toBe(303);
  expect((await pageOf(site.get(locationOf(asked), manager))).text).toContain('in corso');
  expect(locationOf(await site.post(`${home}/gruppi/cerca`, {}, manager))).toBe(locationOf(asked));
});

test('the desk writes down what a family without e-mail said on the phone', async () => {
  const { site, city, pool, requests } = await aProposal();
  const page = `/${city.municipality.slug}/gruppi/${pool}`;
  const desk = staff('desk-operator');
  expect(
    (await site.post(`${page}/risposta`, { request: requests[0] ?? '', answer: 'accepted' }, staff('city-manager')))
      .status,
  ).toBe(404);
  expect((await site.post(`${page}/risposta`, { request: 'x', answer: 'accepted' }, desk)).status).toBe(422);
  for (const request of requests)
    expect((await site.post(`${page}/risposta`, { request, answer: 'accepted' }, desk)).status).toBe(303);
  const { text } = await pageOf(site.get(page, desk));
  expect(text).toMatch(/Famiglia anna/);
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed']);
});

test('staff see no name before all have said yes, and the city’s manager never', async () => {
  const scene = await aProposal();
  const { site, city, pool } = scene;
  const home = `/${city.municipality.slug}`;
  const pagesOf = async (actor: Actor) => {
    const paths = actor.kind === 'staff' && actor.role === 'provider' ? ['/ente'] : ['/gruppi', `/gruppi/${pool}`];
    return (await Promise.all(paths.map(async (path) => (await pageOf(site.get(`${home}${path}`, actor))).html))).join(
      '',
    );
  };
  const everybody = [
    ...(['community-manager', 'desk-operator', 'administrator', 'city-manager'] as const).map((role) => staff(role)),
    staff('provider', city.providerId),
  ];
  for (const actor of everybody) expect(await pagesOf(actor)).not.toMatch(leaks);
  await say(scene, 0, 'accepted');
  for (const actor of everybody) expect(await pagesOf(actor)).not.toMatch(leaks);
  await say(scene, 1, 'accepted');
  const seen = await Promise.all(everybody.map(async (actor) => leaks.test(await pagesOf(actor))));
  expect(seen).toEqual([true, true, true, false, false]);
  expect(await pagesOf(staff('city-manager'))).not.toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
  const reads = await rowsOf(
    city,
    sql`select 1 from audit_entry where action = 'pool-read' and actor_kind = 'staff' and subject_id = ${pool}`,
  );
  expect(reads.length).toBeGreaterThanOrEqual(5);
});

test('the reason of a no is for the staff alone, and may be left out', async () => {
  const scene = await aProposal();
  const { site, city, homes, pool } = scene;
  const answered = await site.post(`${homes[0]}/proposta`, { pool, answer: 'declined', reason: 'price' });
  expect(answered.status).toBe(303);
  const staffPage = await pageOf(site.get(`/${city.municipality.slug}/gruppi/${pool}`, manager));
  expect(staffPage.text).toContain('Ha detto no: Il prezzo');
  expect((await pageOf(site.get(`${homes[1]}/proposta`))).text).not.toContain('Il prezzo');
  const other = await aProposal();
  await other.site.post(`${other.homes[0]}/proposta`, { pool: other.pool, answer: 'declined', reason: 'whatever' });
  expect(
    await rowsOf(other.city, sql`select decline_reason as reason from pool_member where answer = 'declined'`),
  ).toEqual([{ reason: null }]);
});

test('who was left out is told to the staff with its reason', async () => {
  const { site, city } = await aProposal({
    households: [aHousehold('anna'), aHousehold('bruno'), aHousehold('far', { lat: 45.7, days: 1 })],
  });
  const page = (actor: Actor) => pageOf(site.get(`/${city.municipality.slug}/gruppi`, actor));
  const [far] = await rowsOf<{ code: string }>(city, sql`select code from request where days = 1`);
  const { text } = await page(manager);
  expect(text).toContain('1 richiesta è rimasta senza gruppo');
  expect(text).toContain('Nessun’altra famiglia chiede lo stesso aiuto negli stessi orari');
  expect(text).toContain(far?.code);
  expect((await page(staff('city-manager'))).text).not.toContain(far?.code);
});

test('a group that breaks up shows its families nothing more of one another', async () => {
  const scene = await aProposal();
  const { site, city, homes, requests } = scene;
  await say(scene, 0, 'accepted');
  await say(scene, 1, 'accepted');
  expect((await pageOf(site.get(`${homes[1]}/gruppo`))).html).toMatch(leaks);
  await transact(city.system, (tx) => leavePool(tx, city.as(requests[0] ?? ''), requests[0] ?? ''));
  for (const home of homes) {
    expect((await pageOf(site.get(`${home}/gruppo`))).html).not.toMatch(leaks);
    expect((await pageOf(site.get(`${home}/proposta`))).html).not.toMatch(leaks);
  }
});

test('the provider sees a home’s street and first names once the group runs', async () => {
  const scene = await aProposal({
    households: [aHousehold('anna', { hostSeats: 4 }), aHousehold('bruno')],
    operators: [{ maxMetres: 800 }],
  });
  const { site, city } = scene;
  const provider = staff('provider', city.providerId);
  const page = async () => (await pageOf(site.get(`/${city.municipality.slug}/ente`, provider))).text;
  const before = await page();
  expect(before).toContain('Chiara');
  expect(before).not.toMatch(/Famiglia|Via di/);
  await say(scene, 0, 'accepted');
  await say(scene, 1, 'accepted');
  const after = await page();
  expect(after).toContain('Famiglia e Famiglia');
  expect(after).not.toMatch(leaks);
});

test('who has no proposal yet is told what happens', async () => {
  const { site, city } = await aProposal();
  await runPoolingNow(city.system, { secondsToSolve: 5 });
  const { saveRequests } = await import('../requests/public.ts');
  await saveRequests(city.system, [aHousehold('carla')]);
  const [carla] = await rowsOf<{ id: string }>(
    city,
    sql`select r.id from request r join request_contact c on c.request_id = r.id where c.name = 'Famiglia carla'`,
  );
  const { hashToken, randomToken } = await import('../../platform/auth/token.ts');
  const token = randomToken();
  await transact(city.system, (tx) =>
    sql`insert into request_link (tenant_id, token_hash, request_id, kind) values (${city.municipality.tenantId}, ${hashToken(token)}, ${carla?.id}, 'secret')`.execute(
      tx,
    ),
  );
  const home = `/${city.municipality.slug}/r/${token}`;
  expect((await pageOf(site.get(`${home}/proposta`))).text).toContain('Non c’è ancora una proposta');
  expect((await pageOf(site.get(`${home}/gruppo`))).text).toContain('Il tuo gruppo non c’è ancora');
  expect((await site.post(`${home}/proposta`, {})).status).toBe(404);
});
