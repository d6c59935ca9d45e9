import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aCity, aHousehold, rowsOf } from '../../../../tests/integration/pools-city.ts';
import { accountId, aProposal, manager, pageOf, staff } from '../../../../tests/integration/pools-scene.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { savePlaces } from '../../catalogue/public.ts';
import { transact } from '../../context.ts';
import type { Actor } from '../../people/public.ts';
import { answerWhatIf } from './answer-what-if.ts';
import { poolRoutes } from '../routes.ts';

const database = await testDatabase();
const mondays = [0, 2].map((day) => ({ day, from: 31, to: 38 }));

/** A city with a run that served two of four families, a quarter that people know, and a manager with an account. */
async function aDesk() {
  const scene = await aProposal(database, {
    households: [
      aHousehold('anna'),
      aHousehold('bruno'),
      aHousehold('carla', { windows: mondays }),
      aHousehold('dario', { windows: mondays }),
    ],
  });
  const { city } = scene;
  await savePlaces(city.system, [{ kind: 'quarter', name: 'Triante', quarter: 'Triante', lat: 45.58, lon: 9.25 }]);
  await transact(city.system, (tx) =>
    sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (${city.municipality.tenantId}, ${accountId}, 'cm@example.org', 'Staff', 'city-manager', 'x', 'x')`.execute(
      tx,
    ),
  );
  const [run] = await rowsOf<{ id: string }>(city, sql`select id from pooling_run`);
  return { ...scene, home: `/${city.municipality.slug}`, run: run?.id ?? '' };
}

const twoOnMondays = { operators: '2', kind: 'childcare', day: ['0', '2'], from: '31', to: '38', seats: '8' };

test('the city’s manager asks, waits, and reads what would change and how sure it is', async () => {
  const { site, city, home, run } = await aDesk();
  const asker = staff('city-manager');
  const form = await pageOf(site.get(`${home}/gruppi/e-se?ricerca=${run}`, asker));
  expect(form.html).toContain(`value="${run}" selected`);
  expect(form.html).toMatch(/<option value="Triante"/);
  const asked = await site.post(`${home}/gruppi/e-se`, { ...twoOnMondays, run }, asker);
  expect(asked.status).toBe(303);
  const page = locationOf(asked);
  expect((await pageOf(site.get(page, asker))).text).toContain('Stiamo cercando');
  await answerWhatIf(city.system, page.split('/').at(-1) ?? '');
  const { text } = await pageOf(site.get(page, asker));
  expect(text).toContain('2 famiglie in più trovano un gruppo.');
  expect(text).toContain('Sicuro: è dimostrato');
  expect(text).toContain('nessuna famiglia ha ricevuto una proposta');
  expect(text).toMatch(/44,00\s€\s*88,00\s€\s*\+44,00\s€/);
  expect((await pageOf(site.get(`/en${page}`, asker))).text).toContain('2 families more find a group.');
  const list = await pageOf(site.get(`${home}/gruppi/e-se`, asker));
  expect(list.html).toContain(page);
});

/** A question with its answer; what its page is. */
async function anAnswer({ site, city, home, run }: Awaited<ReturnType<typeof aDesk>>): Promise<string> {
  const page = locationOf(await site.post(`${home}/gruppi/e-se`, { ...twoOnMondays, run }, manager));
  await answerWhatIf(city.system, page.split('/').at(-1) ?? '');
  return page;
}

test('a question is asked once more of the same run, and its page says whether the answer is the same', async () => {
  const desk = await aDesk();
  const { site, city } = desk;
  const first = await anAnswer(desk);
  const again = locationOf(await site.post(`${first}/rifai`, {}, manager));
  expect(again).not.toBe(first);
  expect((await pageOf(site.get(first, manager))).text).toContain('sta ancora cercando');
  await answerWhatIf(city.system, again.split('/').at(-1) ?? '');
  const { html, text } = await pageOf(site.get(again, manager));
  expect(text).toContain('dà lo stesso valore');
  expect(html).toContain(`href="${first}"`);
  expect((await pageOf(site.get(`/en${first}`, manager))).text).toMatch(/Done again on .{15,50}: the same value/);
  // Once more from the page of the second is once more of the first.
  const third = locationOf(await site.post(`${again}/rifai`, {}, manager));
  expect((await pageOf(site.get(third, manager))).html).not.toContain('id="rifatta"');
  const { html: list } = await pageOf(site.get(first, manager));
  for (const page of [again, third]) expect(list).toContain(`href="${page}"`);
});

test('an answer that is no longer the same is said to be another', async () => {
  const desk = await aDesk();
  const { site, city } = desk;
  const first = await anAnswer(desk);
  const again = locationOf(await site.post(`${first}/rifai`, {}, manager));
  await answerWhatIf(city.system, again.split('/').at(-1) ?? '');
  await transact(city.system, (tx) =>
    sql`update pooling_what_if set answer = jsonb_set(answer, '{served,after}', '3') where again_of is null`.execute(
      tx,
    ),
  );
  const { text } = await pageOf(site.get(again, manager));
  expect(text).toContain('dà un altro valore');
  expect(text).toContain('Il motore è cambiato da allora');
});

test('what cannot be asked once more says why', async () => {
  const desk = await aDesk();
  const { site, city, home, run } = desk;
  const waiting = locationOf(await site.post(`${home}/gruppi/e-se`, { subsidy: '10', run }, manager));
  expect((await pageOf(site.post(`${waiting}/rifai`, {}, manager), 422)).html).toContain(waiting);
  const first = await anAnswer(desk);
  await transact(city.system, (tx) => sql`delete from pooling_replay`.execute(tx));
  expect((await pageOf(site.post(`${first}/rifai`, {}, manager), 422)).text).toContain('non si conserva più');
  expect((await site.post(`${first}/rifai`, {}, staff('desk-operator'))).status).toBe(403);
  expect((await site.post(`${home}/gruppi/e-se/${run}/rifai`, {}, manager)).status).toBe(404);
});

test('what is wrong is said beside its field, with what was written', async () => {
  const { site, home, run } = await aDesk();
  const sent = { operators: '99', kind: 'childcare', place: 'Atlantide', seats: '8', subsidy: '10', run };
  const { html, text } = await pageOf(site.post(`${home}/gruppi/e-se`, sent, manager), 422);
  expect(text).toContain('Scrivi quanti operatori in più, da 1 a 20');
  expect(text).toContain('Non conosciamo questo posto');
  expect(html).toContain('value="Atlantide"');
  const nothing = await pageOf(site.post(`/en${home}/gruppi/e-se`, { run }, manager), 422);
  expect(nothing.text).toContain('Write at least one thing to try');
  const noRun = await pageOf(site.post(`${home}/gruppi/e-se`, { subsidy: '10', run: 'x' }, manager), 422);
  expect(noRun.text).toContain('Scegli una ricerca della lista');
});

test('no more than five wait for their answer', async () => {
  const { site, home, run } = await aDesk();
  const ask = () => site.post(`${home}/gruppi/e-se`, { subsidy: '10', run }, manager);
  for (let n = 0; n < 5; n += 1) expect((await ask()).status).toBe(303);
  expect((await pageOf(ask(), 422)).text).toContain('cinque prove in corso');
});

test('a city without a run is told what to do first', async () => {
  const city = await aCity(database, { households: [] });
  const site = aSite(database, [city.municipality], poolRoutes);
  const { text } = await pageOf(site.get(`/${city.municipality.slug}/gruppi/e-se`, manager));
  expect(text).toContain('Non c’è ancora una ricerca su cui provare');
});

test('the desk, providers and the public are sent away', async () => {
  const { site, home, run } = await aDesk();
  const strangers: Actor[] = [{ kind: 'public' }, staff('desk-operator'), staff('provider'), staff('lab-coordinator')];
  for (const actor of strangers) {
    await pageOf(site.get(`${home}/gruppi/e-se`, actor), 403);
    await pageOf(site.get(`${home}/gruppi/e-se/${run}`, actor), 403);
    expect((await site.post(`${home}/gruppi/e-se`, { subsidy: '10', run }, actor)).status).toBe(403);
  }
  await pageOf(site.get(`${home}/gruppi/esecuzioni/${run}`, staff('desk-operator')));
  for (const unknown of [run, 'x'])
    expect((await site.get(`${home}/gruppi/e-se/${unknown}`, manager)).status).toBe(404);
});
