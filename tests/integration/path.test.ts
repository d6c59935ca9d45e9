import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import type { Ctx } from '../../src/features/context.ts';
import { transact } from '../../src/features/context.ts';
import { firstProgramme } from '../../src/features/path/first-programme.ts';
import { changeStanding, changeStep, readPath } from '../../src/features/path/public.ts';
import { readCities } from '../../src/features/path/read-path.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab, coordinatorBrowser, theLab } from '../setup/a-lab.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'alfonia', name: 'Alfonia', open: false, facts: [] });
const other = await registered(database, { slug: 'bilonia', name: 'Bilonia' });
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const lab = await aLab(database);
const now = new Date();
const system = aContext(database.app, city, { actor: { kind: 'system' }, now });
const token = await signedIn(system, 'city-manager');
const manager = aBrowser(app, { slug: 'alfonia', token });
const coordinator = coordinatorBrowser(app, lab);

async function pageOf(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

const day = (offset: number) => writeDay(todayAt(now) + offset);

it('a city joins with a reason and receives the steps of the programme, in its words', async () => {
  expect(await pageOf(manager, '/alfonia/laboratorio')).toContain('La città non ha ancora aderito');
  const empty = await manager.post('/alfonia/laboratorio/adesione', { kind: 'joined', on: day(-300), reason: '' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('Scrivi perché');
  const future = await manager.post('/alfonia/laboratorio/adesione', {
    kind: 'joined',
    on: day(2),
    reason: 'Delibera',
  });
  expect([future.status, (await future.text()).includes('deve ancora venire')]).toEqual([422, true]);
  await manager.post('/alfonia/laboratorio/adesione', { kind: 'joined', on: day(-300), reason: 'Delibera di Giunta' });
  const home = await pageOf(manager, '/alfonia/laboratorio');
  expect(home).toContain('Delibera di Giunta');
  for (const { title } of firstProgramme.phases.flatMap(({ steps }) => steps)) expect(home).toContain(title.it);
  expect(await pageOf(manager, '/en/alfonia/laboratorio')).toContain('Map emerging social problems');
});

it('a step that is stuck needs a reason; each change stays, and the lab reads state and reason', async () => {
  const change = { seen: '1', state: 'stuck', on: day(-30), due: day(-10), doer: 'Ufficio di piano' };
  expect((await manager.post('/alfonia/laboratorio/passi/1.2', { ...change, reason: '' })).status).toBe(422);
  const answer = await manager.post('/alfonia/laboratorio/passi/1.2', { ...change, reason: 'Mancano i dati dell’ATS' });
  expect(answer.status).toBe(303);
  const late = await manager.post('/alfonia/laboratorio/passi/1.2', { ...change, reason: 'Un’altra mano' });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('Intanto qualcun altro ha cambiato questo passo');
  const step = await pageOf(manager, '/alfonia/laboratorio/passi/1.2');
  expect(step).toContain('▲ fermo, in ritardo');
  expect(step).toMatch(/Mancano i dati dell’ATS/);
  const home = await pageOf(manager, '/alfonia/laboratorio');
  expect(home.indexOf('In ritardo')).toBeGreaterThan(0);
  const seen = await pageOf(coordinator, '/laboratorio/percorsi');
  expect(seen).toContain('▲ fermo, in ritardo');
  expect(seen).toContain('Mancano i dati dell’ATS');
  expect(seen).toMatch(/Bilonia non ha aderito qui/);
});

it('a city adds a step of its own, and skips one with a reason', async () => {
  const own = { phase: '1', title: 'Ascoltare le parrocchie' };
  expect((await manager.post('/alfonia/laboratorio/passi', own)).status).toBe(422);
  const asks = 'Sentire le parrocchie di ogni quartiere';
  const added = await manager.post('/alfonia/laboratorio/passi', { ...own, asks });
  expect(added.headers.get('Location')).toBe('/alfonia/laboratorio/passi/1.6');
  expect(await pageOf(manager, '/alfonia/laboratorio/passi/1.6')).toContain(asks);
  const skip = { seen: '1', state: 'skipped', on: day(-1), reason: 'Già fatto con il Piano di zona' };
  expect((await manager.post('/alfonia/laboratorio/passi/1.3', skip)).status).toBe(303);
  expect(await pageOf(coordinator, '/laboratorio/percorsi')).toContain('1.6 Ascoltare le parrocchie (Alfonia)');
});

it('what a step of the programme asks is adapted in the city’s words, beside the programme’s', async () => {
  const change = { seen: '1', state: 'under-way', on: day(-20), ownAsks: 'Leggere i bisogni con i medici di base' };
  expect((await manager.post('/alfonia/laboratorio/passi/1.4', change)).status).toBe(303);
  const step = await pageOf(manager, '/alfonia/laboratorio/passi/1.4');
  expect(step).toContain('Leggere i bisogni con i medici di base Nel programma chiede:');
});

it('a change happens neither before the day since which the step is so, nor in days to come', async () => {
  const page = '/alfonia/laboratorio/passi/1.5';
  const first = { seen: '1', state: 'under-way', on: day(-20) };
  expect((await manager.post(page, first)).status).toBe(303);
  for (const [on, words] of [
    [day(-21), 'Il passo sta così dal'],
    [day(1), 'Questo giorno deve ancora venire'],
  ] as const) {
    const refused = await manager.post(page, { seen: '2', state: 'done', on });
    expect([on, refused.status]).toEqual([on, 422]);
    expect(await refused.text()).toContain(words);
  }
  expect((await manager.post(page, { seen: '2', state: 'done', on: day(-20) })).status).toBe(303);
});

it('evidence is a link or a file that we take, one of the two; what was wrong is set aside, never deleted', async () => {
  const page = '/alfonia/laboratorio/passi/1.1/prove';
  const given = { kind: 'minutes', title: 'Verbale del tavolo', on: day(-20), link: 'https://example.org/verbale' };
  const send = (fields: Record<string, string>, file?: File) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file !== undefined) form.set('file', file);
    return upload(page, form);
  };
  expect((await send({ ...given, link: '' })).status).toBe(422);
  expect((await send({ ...given, link: 'javascript:alert(1)' })).status).toBe(422);
  expect((await send({ ...given, link: '' }, new File(['<html>'], 'verbale.pdf'))).status).toBe(422);
  expect((await send(given)).status).toBe(303);
  expect((await send({ ...given, title: 'Studio', link: '' }, new File(['%PDF-1.4 x'], 'studio.pdf'))).status).toBe(
    303,
  );
  const html = await (await manager.get('/alfonia/laboratorio/passi/1.1')).text();
  const [, file] = /href="(\/alfonia\/laboratorio\/passi\/1\.1\/prove\/[0-9a-f-]{36})"/.exec(html) ?? [];
  const opened = await manager.get(file ?? '');
  expect(opened.headers.get('Content-Disposition')).toContain('attachment');
  expect(await opened.text()).toBe('%PDF-1.4 x');
  expect((await aBrowser(app).get(file ?? '')).status).toBe(404);
  const id = file?.split('/').at(-1) ?? '';
  expect((await manager.post(file ?? '', { [`why-${id}`]: '' })).status).toBe(422);
  expect((await manager.post(file ?? '', { [`why-${id}`]: 'Era la versione vecchia' })).status).toBe(303);
  expect(await pageOf(manager, '/alfonia/laboratorio/passi/1.1')).toContain('Messa da parte: Era la versione vecchia');
  expect((await manager.get(file ?? '')).status).toBe(200);
});

it('events of the city and of the lab stand on one line of time', async () => {
  const law = {
    kind: 'law',
    title: 'Il Codice del terzo settore',
    titleEn: 'The code',
    from: '2017-08-02',
    to: '',
    source: '',
  };
  expect((await coordinator.post('/laboratorio/contesto', { ...law, titleEn: '' })).status).toBe(422);
  expect((await coordinator.post('/laboratorio/contesto', law)).status).toBe(303);
  const council = { kind: 'council', title: 'Nuova Giunta', from: '2026-06-10', to: '2026-06-01', source: '' };
  expect((await manager.post('/alfonia/laboratorio/tempo', council)).status).toBe(422);
  expect((await manager.post('/alfonia/laboratorio/tempo', { ...council, to: '' })).status).toBe(303);
  const time = await pageOf(manager, '/alfonia/laboratorio/tempo');
  expect(time).toMatch(/2 agosto 2017 una legge Il Codice.*10 giugno 2026 una nuova amministrazione Nuova Giunta/);
  const story = await pageOf(aBrowser(app), '/alfonia/percorso');
  expect(story).toContain('Il Codice del terzo settore');
  expect(story).not.toContain('Nuova Giunta');
  expect(story).toContain('Non lo inventiamo');
});

it('what the lab writes of one city stands on that city’s line of time alone, as the lab’s', async () => {
  const page = '/laboratorio/percorsi/alfonia';
  const flood = {
    kind: 'other',
    title: 'L’alluvione',
    titleEn: 'The flood',
    from: '2023-05-16',
    to: '',
    source: 'Ordinanza 1/2023',
  };
  const wrong = await coordinator.post(page, { ...flood, titleEn: '' });
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  await expectValidHtml(again);
  expect(textOf(again)).toContain('Scrivilo anche in inglese');
  expect(again).toContain('Ordinanza 1/2023');
  expect((await coordinator.post(page, flood)).status).toBe(303);
  expect(await pageOf(coordinator, '/laboratorio/percorsi')).toContain('Alfonia');
  for (const [browser, path] of [
    [coordinator, page],
    [manager, '/alfonia/laboratorio/tempo'],
    [aBrowser(app), '/alfonia/percorso'],
  ] as const)
    expect(await pageOf(browser, path)).toMatch(
      /16 maggio 2023 altro L’alluvione Fonte: Ordinanza 1\/2023 Scritto dal laboratorio il \d+ \p{L}+ \d{4}\./u,
    );
  expect(await pageOf(coordinator, '/en/laboratorio/percorsi/alfonia')).toMatch(/The flood .*Written by the lab on/);
  for (const path of ['/laboratorio/contesto', '/laboratorio/percorsi/bilonia'])
    expect(await pageOf(coordinator, path)).not.toContain('L’alluvione');
  expect(await pageOf(aBrowser(app), '/bilonia/percorso')).not.toContain('L’alluvione');
});

it('only the lab writes and removes what it wrote of a city', async () => {
  const page = '/laboratorio/percorsi/alfonia';
  const event = { kind: 'law', title: 'Abusivo', titleEn: 'Abusive', from: '2023-05-16', to: '', source: '' };
  for (const browser of [manager, aBrowser(app)]) {
    expect((await browser.get(page)).status).toBe(403);
    expect((await browser.post(page, event)).status).toBe(403);
  }
  for (const path of ['/laboratorio/percorsi/zetonia', '/alfonia/percorsi/alfonia'])
    expect((await coordinator.get(path)).status).toBe(404);
  const html = await (await coordinator.get(page)).text();
  const removals = [...html.matchAll(/action="(\/laboratorio\/percorsi\/alfonia\/[0-9a-f-]{36}\/togli)"/g)];
  // The law of all cities stands on the same line, and is removed on the page of all.
  expect(removals).toHaveLength(1);
  const remove = removals[0]?.[1] ?? '';
  const id = remove.split('/').at(-2) ?? '';
  expect((await manager.post(`/alfonia/laboratorio/tempo/${id}/togli`, {})).status).toBe(404);
  expect((await manager.post(remove, {})).status).toBe(403);
  expect(await pageOf(manager, '/alfonia/laboratorio/tempo')).toContain('L’alluvione');
  expect((await coordinator.post(remove, {})).status).toBe(303);
  expect(await pageOf(manager, '/alfonia/laboratorio/tempo')).not.toContain('L’alluvione');
});

it('the lab changes its programme in versions; who has joined keeps its own steps', async () => {
  const words = {
    titleIt: 'Mappare i problemi nuovi',
    titleEn: 'Map new problems',
    asksIt: 'a',
    asksEn: 'b',
    whoIt: 'c',
    whoEn: 'd',
  };
  expect((await coordinator.post('/laboratorio/programma/1.1', { ...words, seen: '0', reason: '' })).status).toBe(422);
  const sent = { ...words, seen: '0', reason: 'Più chiaro' };
  expect((await coordinator.post('/laboratorio/programma/1.1', sent)).status).toBe(303);
  expect((await coordinator.post('/laboratorio/programma/1.1', sent)).status).toBe(422);
  expect(await pageOf(coordinator, '/laboratorio/programma')).toContain('Mappare i problemi nuovi');
  expect(await pageOf(manager, '/alfonia/laboratorio')).toContain('Mappare i problemi sociali emergenti');
  const fresh = aContext(database.app, other, { actor: { kind: 'system' }, now });
  await changeStanding(fresh, { kind: 'joined', on: day(0), reason: 'Delibera' });
  expect((await readPath(fresh))?.steps[0]?.text?.title.it).toBe('Mappare i problemi nuovi');
});

it('a city pauses, comes back and leaves, each time with a day not before the last and a reason', async () => {
  const to = (kind: string, on: string) =>
    manager.post('/alfonia/laboratorio/adesione', { kind, on, reason: `Perché ${kind}` });
  expect((await to('resumed', day(-5))).status).toBe(422);
  expect((await to('paused', day(-400))).status).toBe(422);
  expect((await to('paused', day(-5))).status).toBe(303);
  const paused = await pageOf(coordinator, '/laboratorio/percorsi');
  expect(paused).toContain('Alfonia, in pausa.');
  // Step 1.2 is late and stuck: while the city stands still it is late with nothing.
  expect(paused).not.toContain('fermo, in ritardo');
  expect(await pageOf(manager, '/alfonia/laboratorio')).toContain('nessun passo è in ritardo');
  expect(await pageOf(manager, '/alfonia/laboratorio/passi/1.2')).not.toContain('fermo, in ritardo');
  expect((await to('resumed', day(-4))).status).toBe(303);
  expect(await pageOf(coordinator, '/laboratorio/percorsi')).toContain('fermo, in ritardo');
  expect((await to('left', day(-3))).status).toBe(303);
  const page = '/alfonia/laboratorio/passi/1.2';
  expect(await pageOf(manager, page)).toContain('La città è uscita: i passi restano come erano');
  expect(await (await manager.get(page)).text()).not.toContain(`action="${page}"`);
  const refused = await manager.post(page, { seen: '2', state: 'done', on: day(-1) });
  expect([refused.status, (await refused.text()).includes('La città è uscita dal percorso')]).toEqual([422, true]);
  const more = { phase: '1', title: 'Un altro', asks: 'Altro' };
  expect((await manager.post('/alfonia/laboratorio/passi', more)).status).toBe(403);
  expect((await to('joined', day(-2))).status).toBe(303);
  expect((await readPath(system))?.memberships.map(({ kind }) => kind)).toEqual([
    'joined',
    'paused',
    'resumed',
    'left',
    'joined',
  ]);
});

describe('what was written', () => {
  it.each([
    sql`update path_membership set reason = 'altro'`,
    sql`delete from path_step_change`,
    sql`update path_step_change set reason = 'altro'`,
    sql`delete from path_evidence`,
    sql`update path_evidence set title = 'altro'`,
    sql`update programme_version set reason = 'altro'`,
  ])('is not rewritten by SQL as role app (%#)', async (statement) => {
    await expect(transact(system, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
  });

  it('is read by nobody but the city and, of its state, the lab', async () => {
    const asLab: Ctx = { ...aContext(database.app, theLab, { actor: { kind: 'system' } }) };
    expect((await readCities(asLab))?.cities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Alfonia', 'Bilonia']),
    );
    const neighbour = aContext(database.app, other, { actor: { kind: 'system' } });
    const { rows } = await transact(neighbour, (tx) =>
      sql<{ id: string }>`select tenant_id as id from shared_path`.execute(tx),
    );
    expect(rows.map(({ id }) => id)).toEqual([other.tenantId]);
    expect(await readCities(neighbour)).toBeUndefined();
    const steps = await transact(asLab, (tx) => sql`select from path_step`.execute(tx));
    expect(steps.rows).toEqual([]);
  });

  it('is kept by whoever answers for the city, and by nobody else', async () => {
    const desk = aBrowser(app, { slug: 'alfonia', token: await signedIn(system, 'desk-operator') });
    expect((await desk.get('/alfonia/laboratorio')).status).toBe(200);
    const change = { seen: '1', state: 'done', on: day(0) };
    expect((await desk.post('/alfonia/laboratorio/passi/2.1', change)).status).toBe(403);
    expect((await aBrowser(app).get('/alfonia/laboratorio')).status).toBe(403);
    expect((await coordinator.get('/laboratorio/laboratorio')).status).toBe(404);
    expect(
      await changeStep({ ...system, actor: { kind: 'public' } }, '2.1', 1, {
        state: 'done',
        ownTitle: null,
        ownAsks: null,
        doer: null,
        due: null,
        reason: null,
        on: day(0),
      }),
    ).toEqual({ kind: 'denied' });
  });
});

async function upload(path: string, form: FormData): Promise<Response> {
  return app.request(`http://localhost${path}`, {
    method: 'POST',
    headers: { Cookie: `will-alfonia=${token}`, Origin: 'http://localhost', 'X-Forwarded-For': '10.1.2.3' },
    body: form,
  });
}
