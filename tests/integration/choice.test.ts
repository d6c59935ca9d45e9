import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { criteria } from '../../src/domain/choice/criteria.ts';
import { transact } from '../../src/features/context.ts';
import { answerWhatIf, runPoolingNow } from '../../src/features/pools/public.ts';
import { openChoice } from '../../src/features/path/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity } from './pools-city.ts';

const database = await testDatabase();
const city = await aCity(database, {});
const system = { ...city.system, now: new Date() };
const home = `/${city.municipality.slug}/laboratorio`;
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const manager = aBrowser(app, { slug: city.municipality.slug, token: await signedIn(system, 'city-manager') });

async function pageOf(path: string): Promise<string> {
  const response = await manager.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

const soon = (days: number) => writeDay(todayAt(system.now) + days);

it('an agreement says who, what and until when; what expires soon is on the city’s first page', async () => {
  await manager.post(`${home}/adesione`, { kind: 'joined', on: soon(-100), reason: 'Delibera' });
  const given = {
    direction: 'horizontal',
    body: 'Caritas parrocchiale',
    bodyKind: 'parish',
    commitment: 'Due pomeriggi di compiti',
    cents: '1.500,50',
    hours: '120',
    resource: 'Una sala',
    from: soon(-90),
    ends: soon(20),
  };
  expect((await manager.post(`${home}/accordi/nuovo`, { ...given, ends: soon(-120) })).status).toBe(422);
  expect((await manager.post(`${home}/accordi/nuovo`, { ...given, cents: 'tanti' })).status).toBe(422);
  expect((await manager.post(`${home}/accordi/nuovo`, given)).status).toBe(303);
  const list = await pageOf(`${home}/accordi`);
  expect(list).toMatch(
    /Caritas parrocchiale parrocchia o comunità religiosa Due pomeriggi di compiti 1\.500,50\s€, 120 ore, Una sala/,
  );
  expect(list).toContain('scade presto');
  expect(await pageOf(home)).toMatch(/Accordi che scadono presto Caritas parrocchiale/);
});

it('an agreement is found kept, in part or not, with a reason where it is not, and each finding stays', async () => {
  const html = await (await manager.get(`${home}/accordi`)).text();
  const [, page = ''] = /href="([^"]+\/accordi\/[0-9a-f-]{36})"/.exec(html) ?? [];
  expect((await manager.post(page, { outcome: 'not-kept', on: soon(-10), reason: '' })).status).toBe(422);
  expect((await manager.post(page, { outcome: 'kept', on: soon(-10), reason: '' })).status).toBe(303);
  expect((await manager.post(page, { outcome: 'partly', on: soon(-1), reason: 'Un pomeriggio solo' })).status).toBe(
    303,
  );
  expect(await pageOf(page)).toMatch(/mantenuto in parte Un pomeriggio solo .*mantenuto –/);
});

async function aChoice(): Promise<string> {
  const begun = await manager.post(`${home}/scelta`, { title: 'Come aiutare chi cura' });
  return begun.headers.get('Location') ?? '';
}

async function optionsOf(choice: string): Promise<string[]> {
  const found = await openChoice(system, choice.split('/').at(-1) ?? '');
  return (found?.options ?? []).map(({ id }) => id);
}

const score = (values: readonly number[]) =>
  Object.fromEntries(
    criteria.flatMap((criterion, at) => [
      [`score-${criterion}`, String(values[at] ?? 0)],
      [`reason-${criterion}`, 'Lo dice la diagnosi'],
    ]),
  );

const choicePage = await aChoice();

it('options are compared only when every score that counts is there, each with its reason', async () => {
  for (const title of ['Doposcuola di quartiere', 'Compagnia a casa'])
    expect((await manager.post(`${choicePage}/opzioni`, { title, description: 'In breve' })).status).toBe(303);
  const [first = '', second = ''] = await optionsOf(choicePage);
  expect(await pageOf(choicePage)).toContain('L’ordine non si può ancora dire');
  expect((await manager.post(`${choicePage}/opzioni/${first}`, { 'score-cost': '3', 'reason-cost': '' })).status).toBe(
    422,
  );
  expect((await manager.post(`${choicePage}/opzioni/${first}`, { 'score-cost': '9', 'reason-cost': 'x' })).status).toBe(
    422,
  );
  expect((await manager.post(`${choicePage}/opzioni/${first}`, score([4, 2, 2, 2, 1, 3]))).status).toBe(303);
  expect((await manager.post(`${choicePage}/opzioni/${second}`, score([2, 4, 3, 3, 3, 3]))).status).toBe(303);
  // All weights equal: 14 of 24 against 18 of 24.
  expect(await pageOf(choicePage)).toMatch(/Compagnia a casa 2 4 3 3 3 3 3 Doposcuola di quartiere 4 2 2 2 1 3 2,33/);
});

it('weights are set with a reason, in the open, and the page says what would change the order', async () => {
  const weights = {
    'gap-covered': '5',
    feasibility: '2',
    'critical-mass': '1',
    cost: '1',
    'self-sustainability': '1',
    inclusion: '1',
  };
  expect((await manager.post(`${choicePage}/pesi`, { ...weights, reason: '' })).status).toBe(422);
  const none = Object.fromEntries(Object.keys(weights).map((key) => [key, '0']));
  expect((await manager.post(`${choicePage}/pesi`, { ...none, reason: 'x' })).status).toBe(422);
  expect((await manager.post(`${choicePage}/pesi`, { ...weights, reason: 'Il divario viene prima' })).status).toBe(303);
  const page = await pageOf(choicePage);
  expect(page).toContain(
    'Compagnia a casa raggiunge Doposcuola di quartiere se «Quanto del senza risposta copre» pesa un punto in meno.',
  );
  expect(page).toMatch(/Su 2\.000 modi di pesare i criteri/);
  expect(page).toContain('Il divario viene prima');
});

it('critical mass is estimated by the engine on the requests of the last search', async () => {
  const [first = ''] = await optionsOf(choicePage);
  const asked = { families: '4', operators: '1', kind: 'childcare' };
  expect((await manager.post(`${choicePage}/opzioni/${first}/stima`, asked)).status).toBe(422);
  await runPoolingNow(system, { secondsToSolve: 60 });
  expect((await manager.post(`${choicePage}/opzioni/${first}/stima`, { ...asked, operators: '0' })).status).toBe(422);
  expect((await manager.post(`${choicePage}/opzioni/${first}/stima`, asked)).status).toBe(303);
  expect(await pageOf(`${choicePage}/opzioni/${first}`)).toContain('La stima è in corso');
  const { rows } = await transact(system, (tx) => sql<{ id: string }>`select id from pooling_what_if`.execute(tx));
  await answerWhatIf(system, rows[0]?.id ?? '');
  expect(await pageOf(`${choicePage}/opzioni/${first}`)).toMatch(
    /Famiglie che troverebbero un gruppo: \d+, contro \d+ senza\. Ne servono 4\. La massa critica (non )?ci sarebbe\./,
  );
});

it('a decision keeps its reasons, its dissent and all that stood on the table; nothing is added to it', async () => {
  const [first = ''] = await optionsOf(choicePage);
  const decision = {
    option: first,
    reasons: 'Copre di più',
    on: soon(0),
    body: 'Ufficio anziani',
    text: 'È troppo presto',
  };
  expect((await manager.post(`${choicePage}/decisione`, { ...decision, text: '' })).status).toBe(422);
  expect((await manager.post(`${choicePage}/decisione`, { ...decision, option: '' })).status).toBe(422);
  expect((await manager.post(`${choicePage}/decisione`, decision)).status).toBe(303);
  expect((await manager.post(`${choicePage}/decisione`, { ...decision, reasons: 'Altro' })).status).toBe(303);
  await manager.post(`${choicePage}/opzioni`, { title: 'Tardiva', description: 'x' });
  await manager.post(`${choicePage}/dissenso`, { body: 'Consulta', text: 'Mancavano dati' });
  const page = await pageOf(choicePage);
  expect(page).toContain('Copre di più');
  expect(page).toContain('Ufficio anziani: È troppo presto');
  expect(page).toContain('Consulta: Mancavano dati');
  expect(page).not.toMatch(/Tardiva|Cambia i pesi/);
  const { rows } = await transact(system, (tx) =>
    sql<{ basis: { weights: Record<string, number> } }>`select basis from choice_decision`.execute(tx),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.basis.weights['gap-covered']).toBe(5);
});

it('a decision begins one experiment, with its title, its need and the way back', async () => {
  const { rows } = await transact(system, (tx) =>
    sql<{ id: string; title: string }>`
      select d.choice_id as id, o.title from choice_decision d join choice_option o on o.id = d.option_id`.execute(tx),
  );
  const [decided] = rows;
  const choicePage = `${home}/scelta/${decided?.id ?? ''}`;
  const begin = `${home}/sperimentazioni/da-scelta/${decided?.id ?? ''}`;
  expect(await pageOf(choicePage)).toContain('Comincia la sperimentazione');
  expect(await pageOf(`/en${choicePage}`)).toContain('Begin the experiment');
  const facts = { cluster: 'minors', direzione: 'aggregated-demand' };
  const [one, two] = await Promise.all([manager.post(begin, facts), manager.post(begin, facts)]);
  const address = one.headers.get('Location') ?? '';
  expect([one.status, two.headers.get('Location')]).toEqual([303, address]);
  const experiment = await pageOf(address);
  expect(experiment).toContain(`la città ha scelto «${decided?.title ?? ''}»`);
  expect(experiment).toContain('Minori');
  expect(await pageOf(`${address}/modello`)).toContain('Copre di più');
  expect(await pageOf(choicePage)).toContain('Apri la sperimentazione');
  const html = await (await manager.get(choicePage)).text();
  expect(html).toContain(`href="${address}"`);
  expect((await manager.post(`${home}/sperimentazioni/da-scelta/${crypto.randomUUID()}`, facts)).status).toBe(404);
  expect((await aBrowser(app).post(begin, facts)).status).toBe(403);
});

it('the database refuses what the pages refuse', async () => {
  const run = (statement: ReturnType<typeof sql>) => transact(system, (tx) => statement.execute(tx));
  await expect(run(sql`update choice_decision set reasons = 'altro'`)).rejects.toThrow(/permission denied/);
  await expect(run(sql`delete from choice_dissent`)).rejects.toThrow(/permission denied/);
  await expect(run(sql`update network_agreement set ends_on = null`)).rejects.toThrow(/permission denied/);
  const late = sql`insert into choice_option (tenant_id, choice_id, id, title, description, added_at)
    select tenant_id, choice_id, gen_random_uuid(), 'tardiva', 'x', now() from choice_decision`;
  await expect(run(late)).rejects.toThrow(/is decided/);
});
