import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aCity, aHousehold, rowsOf, statusesOf } from '../../../../tests/integration/pools-city.ts';
import { accountId, aProposal, leaks, manager, pageOf, say, staff } from '../../../../tests/integration/pools-scene.ts';
import { everybodySigns } from '../../../../tests/setup/a-signed-group.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { transact } from '../../context.ts';
import type { Actor } from '../../people/public.ts';
import { poolRoutes } from '../routes.ts';

const database = await testDatabase();

test.each(['', '/en'])(
  'the staff’s pages are valid, with groups, without, and while one looks for more (%s)',
  async (prefix) => {
    const empty = await aCity(database, { households: [] });
    const emptySite = aSite(database, [empty.municipality], poolRoutes);
    await pageOf(emptySite.get(`${prefix}/${empty.municipality.slug}/gruppi`, manager));
    const scene = await aProposal(database, {
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
  },
);

test('the public and the wrong staff are sent away from the staff’s pages', async () => {
  const { site, city } = await aProposal(database);
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
  const { site, city } = await aProposal(database);
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
  const { site, city, pool, requests } = await aProposal(database);
  const page = `/${city.municipality.slug}/gruppi/${pool}`;
  const desk = staff('desk-operator');
  expect(
    (await site.post(`${page}/risposta`, { request: requests[0] ?? '', answer: 'accepted' }, staff('city-manager')))
      .status,
  ).toBe(404);
  expect((await site.post(`${page}/risposta`, { request: 'x', answer: 'accepted' }, desk)).status).toBe(422);
  for (const request of requests)
    expect((await site.post(`${page}/risposta`, { request, answer: 'accepted' }, desk)).status).toBe(303);
  expect(await statusesOf(city)).toEqual(['agreed', 'agreed']);
  expect((await pageOf(site.get(page, desk))).text).not.toMatch(/Famiglia anna/);
  await everybodySigns(city.system, pool);
  expect((await pageOf(site.get(page, desk))).text).toMatch(/Famiglia anna/);
});

test('staff see no name before all have signed, and the city’s manager never', async () => {
  const scene = await aProposal(database);
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
  for (const actor of everybody) expect(await pagesOf(actor)).not.toMatch(leaks);
  await everybodySigns(city.system, pool);
  const seen = await Promise.all(everybody.map(async (actor) => leaks.test(await pagesOf(actor))));
  expect(seen).toEqual([true, true, true, false, false]);
  expect(await pagesOf(staff('city-manager'))).not.toMatch(/(?<![\w-])[A-Z2-9]{4}-[A-Z2-9]{4}(?![\w-])/);
  const reads = await rowsOf(
    city,
    sql`select 1 from audit_entry where action = 'pool-read' and actor_kind = 'staff' and subject_id = ${pool}`,
  );
  expect(reads.length).toBeGreaterThanOrEqual(5);
});

test('the reason of a no is for the staff alone, and may be left out', async () => {
  const scene = await aProposal(database);
  const { site, city, homes, pool } = scene;
  const answered = await site.post(`${homes[0]}/proposta`, { pool, answer: 'declined', reason: 'price' });
  expect(answered.status).toBe(303);
  const staffPage = await pageOf(site.get(`/${city.municipality.slug}/gruppi/${pool}`, manager));
  expect(staffPage.text).toContain('Ha detto no: Il prezzo');
  expect((await pageOf(site.get(`${homes[1]}/proposta`))).text).not.toContain('Il prezzo');
  const other = await aProposal(database);
  await other.site.post(`${other.homes[0]}/proposta`, { pool: other.pool, answer: 'declined', reason: 'whatever' });
  expect(
    await rowsOf(other.city, sql`select decline_reason as reason from pool_member where answer = 'declined'`),
  ).toEqual([{ reason: null }]);
});

test('who was left out is told to the staff with its reason', async () => {
  const { site, city } = await aProposal(database, {
    households: [aHousehold('anna'), aHousehold('bruno'), aHousehold('far', { lat: 45.7, days: 1 })],
  });
  const page = (actor: Actor) => pageOf(site.get(`/${city.municipality.slug}/gruppi`, actor));
  const [far] = await rowsOf<{ code: string; id: string }>(city, sql`select code, id from request where days = 1`);
  const { text, html } = await page(manager);
  expect(text).toContain('1 richiesta è rimasta senza gruppo');
  expect(text).toContain('Nessun’altra famiglia chiede lo stesso aiuto negli stessi orari');
  expect(text).toContain('un’altra famiglia simile in zona');
  expect(text).toContain(far?.code);
  expect(html).toContain(`/sportello/richieste/${far?.id}"`);
  expect((await page(staff('city-manager'))).text).not.toContain(far?.code);
});

test('the provider sees a home’s street and first names once the group runs', async () => {
  const scene = await aProposal(database, {
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
  expect(await page()).not.toMatch(/Famiglia|Via di/);
  await everybodySigns(city.system, scene.pool);
  const after = await page();
  expect(after).toContain('Famiglia e Famiglia');
  expect(after).toContain('Via di anna');
  expect(after).not.toMatch(/Famiglia (anna|bruno)|@example|039\s000/);
});

test('a run tells the city’s manager what it proposed, to whom not and why, and how sure it is', async () => {
  const { site, city } = await aProposal(database, {
    households: [
      aHousehold('anna', { maxCents: 550 }),
      aHousehold('bruno'),
      aHousehold('far', { lat: 45.7 }),
      aHousehold('away', { lat: 45.7, days: 1 }),
    ],
  });
  const [run] = await rowsOf<{ id: string }>(city, sql`select id from pooling_run`);
  const path = `/${city.municipality.slug}/gruppi/esecuzioni/${run?.id}`;
  const { text, html } = await pageOf(site.get(path, staff('city-manager')));
  expect(text).toMatch(/11,00\s€\s*5,50\s€\s*44,00\s€/);
  expect(text).toContain('Nessuna soluzione può dare un gruppo a più di 2 famiglie.');
  expect(text).toContain('Che cosa basterebbe');
  expect(text).toContain('altra famiglia simile in zona');
  expect(text).toMatch(/A poche famiglie, meno di 5, il gruppo chiede almeno il 90\s?%/);
  expect(text).toMatch(/stessi orari\s*meno di 5/);
  expect(html).toContain(`${path.replace(/esecuzioni.*/, 'e-se')}?ricerca=${run?.id}`);
  expect(text).not.toMatch(/(?<![\w-])[A-Z2-9]{4}-[A-Z2-9]{4}(?![\w-])/);
  expect(text).not.toMatch(leaks);
  const desk = await pageOf(site.get(path, staff('desk-operator')));
  expect(desk.text).toMatch(/A 1 famiglia su 2 il gruppo chiede almeno il 90\s?%/);
  expect(desk.text).toMatch(/(?<![\w-])[A-Z2-9]{4}-[A-Z2-9]{4}(?![\w-])/);
  expect(desk.html).not.toContain('gruppi/e-se');
});
