import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { decide } from '../../src/features/accreditation/desk/decide.ts';
import { transact } from '../../src/features/context.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { keepGroups, runPoolingNow, saveOperators } from '../../src/features/pools/public.ts';
import { stopOperator } from '../../src/features/pools/stop/operator/stop-operator.ts';
import { accredited, type MadeFile } from '../setup/an-accreditation.ts';
import { testDatabase } from '../setup/test-database.ts';
import { anOperator, countOf, poolsOf, rowsOf, statusesOf } from './pools-city.ts';
import { accountId, leaks, manager, pageOf, staff } from './pools-scene.ts';
import { aRunningGroup, type RunningScene } from './running-scene.ts';

const database = await testDatabase();
const cityManager = staff('city-manager');

interface StoppedScene extends RunningScene {
  readonly file: MadeFile;
  /** Another accredited provider, with the operators that a test gives it. */
  readonly other: string;
  readonly staffPage: string;
}

/** A group with Chiara of Il Filo, an account at the desk, and a second provider, La Rete, whose Dora is free at the same hours. */
async function twoProviders(substitutes: readonly Parameters<typeof anOperator>[1][] = [{}]): Promise<StoppedScene> {
  const scene = await aRunningGroup(database);
  const { city } = scene;
  const other = city.system.newId();
  const tenant = city.municipality.tenantId;
  await transact(city.system, async (tx) => {
    await sql`insert into provider (tenant_id, id, name, accredited, email, phone, made_up)
      values (${tenant}, ${other}, 'La Rete', true, 'rete@example.org', '039 222 2222', true)`.execute(tx);
    await sql`insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (${tenant}, ${city.system.newId()}, 'sportello@example.org', 'Olga', 'desk-operator', 'x', 'x'),
        (${tenant}, ${accountId}, 'dirigente@example.org', 'Dina', 'city-manager', 'x', 'x')`.execute(tx);
  });
  const dora = { key: 'dora', name: 'Dora', cents: [1200, 1200, 1650, 2200] };
  await saveOperators(
    city.system,
    substitutes.map((given) => anOperator(other, { ...dora, ...given })),
  );
  const file = await accredited(city.system, { through: '2027-11-30' });
  return { ...scene, file, other, staffPage: `/${city.municipality.slug}/gruppi/${scene.pool}` };
}

const on = (day: string) => new Date(`${day}T10:00:00Z`);

function suspend({ city, file }: StoppedScene, day = '2026-11-24') {
  return decide({ ...city.system, actor: cityManager, now: on(day) }, file.fileId, 'suspended', 'Una segnalazione');
}

function clock({ city, site }: RunningScene, day: string): Promise<number> {
  site.clock.now = on(day);
  return keepGroups({ ...city.system, now: on(day) });
}

async function answer({ site, homes }: RunningScene, at: number, says: 'accepted' | 'declined'): Promise<void> {
  const { html } = await pageOf(site.get(`${homes[at]}/cambio`));
  const change = /name="change" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect((await site.post(`${homes[at]}/cambio`, { change, answer: says })).status).toBe(303);
}

const lettersTo = ({ city }: RunningScene, recipient: string) =>
  rowsOf<{ subject: string; body: string }>(
    city,
    sql`select subject, body from message where recipient = ${recipient} order by created_at, subject`,
  );

const operatorOf = async ({ city }: RunningScene) =>
  (await rowsOf<{ name: string }>(city, sql`select o.name from pool p join operator o on o.id = p.operator_id`))[0]
    ?.name;

test('a suspension looks for who can come instead: families see the price and all say yes, and they meet again', async () => {
  const scene = await twoProviders();
  const { site, homes, group, staffPage } = scene;
  await suspend(scene);
  site.clock.now = on('2026-11-24');
  const stopped = await pageOf(site.get(group(0)));
  expect(stopped.text).toContain('Cerchiamo chi può venire');
  expect(stopped.text).toContain('Se non si riparte entro il 15 dicembre 2026, il gruppo si chiude');
  const asked = await pageOf(site.get(`${homes[0]}/cambio`));
  expect(asked.text).toContain('Dora, di La Rete');
  expect(asked.text).toMatch(/6,00\s€ all’ora/);
  expect(asked.html).not.toMatch(leaks);
  for (const page of [staffPage, `${staffPage}/cambi`])
    expect((await pageOf(site.get(page, manager))).text).toContain(
      'Abbiamo proposto alle famiglie Dora, di La Rete: rispondono entro il 28 novembre 2026',
    );
  const desk = await lettersTo(scene, 'sportello@example.org');
  expect(desk.map(({ body }) => body).join()).toContain('abbiamo proposto Dora, di La Rete');
  await answer(scene, 0, 'accepted');
  expect(await operatorOf(scene)).toBe('Chiara');
  await answer(scene, 1, 'accepted');
  expect(await operatorOf(scene)).toBe('Dora');
  expect((await pageOf(site.get(group(0)))).text).not.toContain('Il servizio è sospeso');
  const calendar = (await pageOf(site.get(`${group(0)}/calendario`))).text;
  expect(calendar).toMatch(/24 novembre 2026\s*16:00–18:00\s*Non c’è/);
  expect(calendar).toMatch(/26 novembre 2026\s*16:00–18:00\s*Vi incontrate/);
  // The old provider is accredited again: the group is not its any more, and nothing moves.
  const back = { ...scene.city.system, actor: cityManager, now: on('2026-11-25') };
  await decide(back, scene.file.fileId, 'reinstated', 'Verificata');
  expect(await operatorOf(scene)).toBe('Dora');
});

test('one no, and the next best is proposed; when there is nobody else the staff reads so, and what to do', async () => {
  const scene = await twoProviders([{}, { key: 'emma', name: 'Emma', cents: [1300, 1300, 1650, 2200] }]);
  const { site, homes, staffPage } = scene;
  await suspend(scene);
  site.clock.now = on('2026-11-24');
  await answer(scene, 0, 'declined');
  await clock(scene, '2026-11-25');
  expect((await pageOf(site.get(`${homes[1]}/cambio`))).text).toContain('Emma, di La Rete');
  await answer(scene, 1, 'declined');
  await clock(scene, '2026-11-26');
  await clock(scene, '2026-11-28');
  const page = await pageOf(site.get(staffPage, manager));
  expect(page.text).toContain('Nessun altro operatore è libero in quelle ore');
  expect(page.text).toContain('Se non si riparte entro il 15 dicembre 2026');
  const desk = (await lettersTo(scene, 'sportello@example.org')).map(({ subject }) => subject);
  expect(desk.filter((subject) => subject.startsWith('Proposto chi viene'))).toHaveLength(1);
  expect(desk.filter((subject) => subject.startsWith('Nessuno può venire'))).toHaveLength(1);
});

test('a group stands still for a stated time, and is then closed kindly, with whatever it was asked', async () => {
  const scene = await twoProviders();
  const { city, site, homes } = scene;
  await suspend(scene);
  await clock(scene, '2026-12-15');
  expect((await poolsOf(city))[0]?.status).toBe('running');
  await clock(scene, '2026-12-16');
  expect((await poolsOf(city))[0]?.status).toBe('closed');
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  expect(await countOf(city, sql`select 1 from pool where end_reason = 'not-resumed'`)).toBe(1);
  expect(await countOf(city, sql`select 1 from pool_stop where ended_at is null`)).toBe(0);
  expect(await countOf(city, sql`select 1 from pool_change where ended_at is null`)).toBe(0);
  expect((await pageOf(site.get(`${homes[0]}/cambio`))).html).not.toContain('name="answer"');
  expect(await clock(scene, '2026-12-17')).toBe(0);
});

test('a group goes on with its own when it holds again, and nobody is asked about another any more', async () => {
  const scene = await twoProviders();
  const { city, site, homes, file } = scene;
  await suspend(scene);
  await decide({ ...city.system, now: on('2026-11-25') }, file.fileId, 'reinstated', 'Verificata');
  site.clock.now = on('2026-11-25');
  expect((await pageOf(site.get(`${homes[0]}/cambio`))).text).toContain('Questa domanda non vale più');
  expect(await operatorOf(scene)).toBe('Chiara');
  expect(await countOf(city, sql`select 1 from pool_stop where ended_at is null`)).toBe(0);
});

test('whoever was taken while families answered does not come: they are told, and another is sought', async () => {
  const scene = await twoProviders();
  const { city, site, other } = scene;
  await suspend(scene);
  site.clock.now = on('2026-11-24');
  await answer(scene, 0, 'accepted');
  await transact(city.system, (tx) => sql`update provider set accredited = false where id = ${other}`.execute(tx));
  await answer(scene, 1, 'accepted');
  expect(await operatorOf(scene)).toBe('Chiara');
  expect(await countOf(city, sql`select 1 from message where event_key like 'pool-change-over:%'`)).toBe(2);
  expect(await countOf(city, sql`select 1 from pool_stop where ended_at is null`)).toBe(1);
});

/** Where the last letter to a mailbox leads. */
async function linkTo(scene: RunningScene, recipient: string, subject: string): Promise<string> {
  const letter = (await lettersTo(scene, recipient)).findLast((each) => each.subject === subject);
  return /http:\/\/localhost(\/\S+)/.exec(letter?.body ?? '')?.[1] ?? `no letter: ${subject}`;
}

test('the provider of who would come is asked by a letter with one action: its no brings the next, at once', async () => {
  const scene = await twoProviders([{}, { key: 'emma', name: 'Emma', cents: [1300, 1300, 1650, 2200] }]);
  const { site, homes } = scene;
  await suspend(scene);
  site.clock.now = on('2026-11-24');
  const link = await linkTo(scene, 'rete@example.org', 'Un gruppo chiede un vostro operatore');
  const page = await pageOf(site.get(link));
  for (const told of ['Abbiamo proposto Dora alle famiglie', 'Triante', '12,00', 'Dora non può venire'])
    expect(page.text).toContain(told);
  expect(page.html).not.toMatch(leaks);
  expect((await pageOf(site.get(`/en${link}`))).text).toContain('We proposed Dora to the families');
  expect((await site.post(`${link}/non-puo`, {})).status).toBe(303);
  expect((await pageOf(site.get(`${homes[0]}/cambio`))).text).toContain('Emma, di La Rete');
  await answer(scene, 0, 'accepted');
  await answer(scene, 1, 'accepted');
  const letters = (await lettersTo(scene, 'rete@example.org')).map(({ subject }) => subject);
  expect(letters.toSorted()).toEqual([
    'Il vostro operatore va nel gruppo',
    'Un gruppo chiede un vostro operatore',
    'Un gruppo chiede un vostro operatore',
  ]);
  // The letter of a group that has somebody again opens how it is now, and asks nothing.
  const comes = await pageOf(site.get(await linkTo(scene, 'rete@example.org', 'Il vostro operatore va nel gruppo')));
  expect(comes.text).toContain('Emma viene in questo gruppo');
  expect(comes.html).not.toMatch(leaks);
  expect(comes.html).not.toContain('/non-puo');
  // Who had it reads that it stands still, and that somebody else comes.
  const before = (await lettersTo(scene, 'filo@example.org')).map(({ subject }) => subject);
  expect(before).toContain('Un vostro gruppo si ferma');
  const replaced = await linkTo(scene, 'filo@example.org', 'Al vostro gruppo viene un altro operatore');
  expect((await pageOf(site.get(replaced))).text).toContain('Nel gruppo viene un altro operatore');
  const all = [...(await lettersTo(scene, 'filo@example.org')), ...(await lettersTo(scene, 'rete@example.org'))];
  expect(all.map(({ body }) => body).join()).not.toMatch(leaks);
});

test('nobody says no for a provider that is not asked, and an account sees what it is asked among its groups', async () => {
  const scene = await twoProviders();
  const { city, site, other, pool } = scene;
  await suspend(scene);
  const filo = await linkTo(scene, 'filo@example.org', 'Un vostro gruppo si ferma');
  site.clock.now = on('2026-11-24');
  const rete = staff('provider', other);
  const at = `/${city.municipality.slug}/ente`;
  expect((await pageOf(site.get(at, rete))).text).toContain('Gruppi che chiedono un tuo operatore');
  expect((await pageOf(site.get(at, scene.provider))).text).not.toContain('Gruppi che chiedono un tuo operatore');
  expect((await pageOf(site.get(at, scene.provider))).text).toContain('Fermo dal 24 novembre 2026');
  for (const [path, actor] of [
    [`${at}/offerte/${pool}/non-puo`, scene.provider],
    [`${filo}/non-puo`, undefined],
  ] as const)
    await site.post(path, {}, actor);
  expect(await countOf(city, sql`select 1 from pool_change where status = 'asked'`)).toBe(1);
  expect((await site.post(`${at}/offerte/${pool}/non-puo`, {}, rete)).status).toBe(303);
  expect(await countOf(city, sql`select 1 from pool_change where status = 'refused'`)).toBe(1);
});

test('one professional cannot come from a day on: until it the group meets, and from it with who came instead', async () => {
  const scene = await twoProviders();
  const { city, site, group, staffPage, pool } = scene;
  site.clock.now = on('2026-11-23');
  const own = `/${city.municipality.slug}/ente/gruppi/${pool}/operatore`;
  expect((await pageOf(site.get(own, scene.provider))).text).toContain('Riguarda 1 gruppo attivo');
  expect((await pageOf(site.post(own, { from: '2026-11-01' }, scene.provider), 422)).html).toContain('#field-from');
  expect((await site.post(own, { from: '2026-12-01' }, scene.provider)).status).toBe(303);
  expect((await pageOf(site.get(own, scene.provider))).text).toContain('Primo giorno senza: 1 dicembre 2026');
  const told = await pageOf(site.get(group(0)));
  expect(told.text).toContain(
    'Il servizio si ferma dal 1 dicembre 2026 perché chi viene dal gruppo non può più venire',
  );
  expect(told.text).toContain('entro il 22 dicembre 2026');
  const calendar = (await pageOf(site.get(`${group(0)}/calendario`))).text;
  expect(calendar).toMatch(/26 novembre 2026\s*16:00–18:00\s*Vi incontrate/);
  expect(calendar).toMatch(/1 dicembre 2026\s*16:00–18:00\s*Non c’è/);
  expect((await pageOf(site.get(staffPage, manager))).text).toContain(
    'Abbiamo proposto alle famiglie Dora, di La Rete',
  );
  const mail = (await lettersTo(scene, 'sportello@example.org')).find(({ subject }) => subject.startsWith('Chiara'));
  expect(mail?.body).toContain('abbiamo proposto Dora, di La Rete');
  await answer(scene, 0, 'accepted');
  await answer(scene, 1, 'accepted');
  expect(await operatorOf(scene)).toBe('Chiara');
  await clock(scene, '2026-11-30');
  expect(await operatorOf(scene)).toBe('Dora');
  expect((await pageOf(site.get(`${group(0)}/calendario`))).text).toMatch(
    /1 dicembre 2026\s*16:00–18:00\s*Vi incontrate/,
  );
  const periods = await rowsOf<{ day: string }>(city, sql`select from_day::text as day from pool_period order by 1`);
  expect(periods.at(-1)?.day).toBe('2026-12-01');
  // Said of her, and of nobody else: she is free to come again, and the group stays with who it has.
  expect((await pageOf(site.get(`/${city.municipality.slug}/ente`, scene.provider))).text).toContain(
    'Chiara può venire di nuovo',
  );
});

test('whoever can come again takes the group up where it stopped; the provider’s accreditation alone does not', async () => {
  const scene = await twoProviders([]);
  const { city, site, group, staffPage, file } = scene;
  site.clock.now = on('2026-11-24');
  const page = `${staffPage}/operatore`;
  expect((await site.post(page, { from: '2026-11-24' }, manager)).status).toBe(303);
  expect((await pageOf(site.get(group(0)))).text).toContain('Il servizio è sospeso');
  const stops = () => countOf(city, sql`select 1 from pool_stop where ended_at is null`);
  await suspend(scene, '2026-11-25');
  await decide({ ...city.system, now: on('2026-11-26') }, file.fileId, 'reinstated', 'Verificata');
  expect(await stops()).toBe(1);
  site.clock.now = on('2026-11-26');
  expect((await site.post(`${page}/torna`, {}, manager)).status).toBe(303);
  expect(await stops()).toBe(0);
  expect((await pageOf(site.get(group(0)))).text).not.toContain('Il servizio è sospeso');
  const filo = (await lettersTo(scene, 'filo@example.org')).map(({ subject }) => subject);
  expect(filo).toContain('Un vostro gruppo si ferma');
  expect(filo).toContain('Un vostro gruppo riparte');
});

test('a proposal with who cannot come is withdrawn, and nothing new is proposed with them; others say nothing of them', async () => {
  const scene = await twoProviders();
  const { city, site, other, pool, staffPage } = scene;
  for (const [path, actor] of [
    [`${staffPage}/operatore`, undefined],
    [`${staffPage}/operatore`, cityManager],
    [`/${city.municipality.slug}/ente/gruppi/${pool}/operatore`, staff('provider', other)],
    [`${staffPage}/operatore`, scene.provider],
  ] as const) {
    expect((await site.get(path, actor)).status).toBe(404);
    expect((await site.post(path, { from: '2026-11-24' }, actor)).status).toBe(404);
  }
  const [chiara] = await rowsOf<{ id: string }>(city, sql`select id from operator where name = 'Chiara'`);
  const torna = `/${city.municipality.slug}/ente/operatori/${chiara?.id}/torna`;
  expect((await site.post(torna, {}, staff('provider', other))).status).toBe(404);
  await transact(city.system, (tx) =>
    sql`update pool set status = 'agreed', started_at = null where id = ${pool}`.execute(tx),
  );
  const provider = { ...city.system, actor: scene.provider, now: on('2026-11-24') };
  expect(await stopOperator(provider, chiara?.id ?? '', todayAt(provider.now))).toBe('done');
  expect((await poolsOf(city))[0]?.status).toBe('dissolved');
  expect(await statusesOf(city)).toEqual(['waiting', 'waiting']);
  await runPoolingNow({ ...city.system, now: on('2026-11-24') }, { secondsToSolve: 60 });
  const proposed = await rowsOf<{ name: string }>(
    city,
    sql`select o.name from pool p join operator o on o.id = p.operator_id where p.status = 'proposed'`,
  );
  expect(proposed).toEqual([{ name: 'Dora' }]);
});
