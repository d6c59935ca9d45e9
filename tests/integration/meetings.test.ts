import { sql } from 'kysely';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { addNote, learningJobs } from '../../src/features/learning/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { count, made, meetingsScene, textAt, today } from './meetings-scene.ts';

const { database, lab, coordinator, somebody, alfa, beta, gamma } = await meetingsScene();
const [ofAlfa, ofBeta] = [alfa.manager, beta.manager];

describe('who reads a meeting', () => {
  it('are the two that it is between, and nobody else', async () => {
    const id = await made(lab, { kind: 'bilateral', withId: alfa.ctx.municipality.tenantId, title: 'A due con alfa' });
    expect(await textAt(coordinator, `/laboratorio/incontri/${id}`)).toContain('A due con alfa');
    expect(await textAt(ofAlfa, `/alfa/laboratorio/incontri/${id}`)).toContain('A due con alfa');
    expect((await ofBeta.get(`/beta/laboratorio/incontri/${id}`)).status).toBe(404);
    expect((await somebody.get(`/laboratorio/incontri/${id}`)).status).toBe(404);
    expect((await somebody.get(`/alfa/laboratorio/incontri/${id}`)).status).toBe(404);
    const rows = sql<{ n: number }>`select count(*)::int as n from meeting where id = ${id}`;
    expect(await Promise.all([lab, alfa.ctx, beta.ctx].map((ctx) => count(ctx, rows)))).toEqual([1, 1, 0]);
  });

  it('is every city for a plenary, a city that is not open among them, and not the public', async () => {
    const id = await made(lab, { title: 'Plenaria di tutti' });
    for (const [browser, slug] of [
      [ofAlfa, 'alfa'],
      [ofBeta, 'beta'],
    ] as const)
      expect(await textAt(browser, `/${slug}/laboratorio/incontri`)).toContain('Plenaria di tutti');
    expect(await textAt(somebody, '/laboratorio/incontri')).not.toContain('Plenaria di tutti');
    expect((await somebody.get(`/laboratorio/incontri/${id}`)).status).toBe(404);
  });

  it('is everybody for an open one, in both languages, without who was there', async () => {
    const id = await made(lab, {
      kind: 'event',
      shownTo: 'everyone',
      title: 'Evento aperto',
      joinUrl: 'https://example.org/entra',
    });
    await addNote(lab, id, { kind: 'attendance', text: 'Ufficio di piano', people: 4 });
    await addNote(lab, id, { kind: 'slides', text: 'Le diapositive', url: 'https://example.org/dia' });
    for (const path of ['', '/en']) {
      const text = await textAt(somebody, `${path}/laboratorio/incontri/${id}`);
      expect(text).toContain('Le diapositive');
      expect(text).not.toContain('Ufficio di piano');
    }
    const html = await (await somebody.get(`/laboratorio/incontri/${id}`)).text();
    expect(html).not.toContain('https://example.org/entra');
    expect(await textAt(coordinator, `/laboratorio/incontri/${id}`)).toContain('Ufficio di piano: 4 persone');
  });
});

describe('a meeting', () => {
  it('is planned on the page, keeps what was typed when something is wrong, and is one for a form sent twice', async () => {
    expect((await somebody.get('/laboratorio/incontri/nuovo')).status).toBe(403);
    expect((await ofAlfa.get('/alfa/laboratorio/incontri/nuovo')).status).toBe(200);
    const submissionKey = lab.newId();
    const form = {
      tipo: 'plenary',
      titolo: 'Plenaria dal modulo',
      giorno: '2027-03-03',
      dalle: '10:30',
      alle: '9',
      submissionKey,
    };
    const refused = await coordinator.post('/laboratorio/incontri', form);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    await expectValidHtml(html);
    expect(html).toContain('value="Plenaria dal modulo"');
    expect(textOf(html)).toContain('Finisce prima di cominciare.');
    for (let time = 0; time < 2; time++) {
      const kept = await coordinator.post('/laboratorio/incontri', { ...form, alle: '12.30' });
      expect(kept.headers.get('Location')).toBe(`/laboratorio/incontri/${submissionKey}?fatto=salvato`);
    }
    expect(await textAt(coordinator, `/laboratorio/incontri/${submissionKey}`)).toContain(
      '3 marzo 2027, dalle 10:30 alle 12:30',
    );
  });

  it('is changed by its host only, and not over what somebody else has changed meanwhile', async () => {
    const id = await made(lab, { title: 'Prima' });
    const form = { stato: 'planned', titolo: 'Dopo', giorno: '2027-03-03', versione: '1' };
    expect((await ofAlfa.post(`/alfa/laboratorio/incontri/${id}/cambia`, form)).status).toBe(403);
    expect((await coordinator.post(`/laboratorio/incontri/${id}/cambia`, form)).status).toBe(303);
    const late = await coordinator.post(`/laboratorio/incontri/${id}/cambia`, { ...form, titolo: 'Troppo tardi' });
    expect(late.status).toBe(422);
    expect(textOf(await late.text())).toContain('Qualcun altro ha cambiato');
    expect(await textAt(coordinator, `/laboratorio/incontri/${id}`)).toContain('Dopo');
  });
});

describe('a meeting between two, whoever of them planned it', () => {
  const runJob = (ctx: Ctx, payload: { meetingId: string; what: 'planned' | 'changed' }) =>
    learningJobs[2].run(
      { register: { all: () => Promise.resolve([ctx.municipality]) }, contextFor: () => ctx },
      { tenantId: ctx.municipality.tenantId, ...payload },
      { log: createLogger('silent'), stopping: () => false },
    );
  const asked = async (id: string) => {
    const { rows } = await sql<{ payload: unknown }>`
      select payload from graphile_worker._private_jobs where payload ->> 'meetingId' = ${id} order by id
    `.execute(database.owner);
    return rows.map(({ payload }) => payload);
  };

  it('is told to the guest by mail when it is planned, moved or called off, once each, and not for a change of words', async () => {
    const { tenantId } = gamma.ctx.municipality;
    const id = await made(alfa.ctx, { kind: 'bilateral', withId: tenantId, title: 'Alfa invita gamma' });
    expect(await asked(id)).toEqual([{ tenantId, meetingId: id, what: 'planned' }]);
    await runJob(gamma.ctx, { meetingId: id, what: 'planned' });
    await runJob(gamma.ctx, { meetingId: id, what: 'planned' });
    const letters = () =>
      read(gamma.ctx, (tx) =>
        sql<{
          subject: string;
        }>`select subject from message where event_key like ${`meeting-told:${id}:%`} order by created_at`.execute(tx),
      );
    expect((await letters()).rows.map(({ subject }) => subject)).toEqual(['alfa vi invita a un incontro']);
    const change = {
      stato: 'planned',
      titolo: 'Alfa invita gamma',
      giorno: writeDay(today + 40),
      dalle: '10',
      alle: '12',
    };
    const path = `/alfa/laboratorio/incontri/${id}/cambia`;
    expect((await ofAlfa.post(path, { ...change, versione: '1' })).status).toBe(303);
    expect((await ofAlfa.post(path, { ...change, versione: '2', ordine: 'Un punto' })).status).toBe(303);
    expect(await asked(id)).toEqual([
      { tenantId, meetingId: id, what: 'planned' },
      { tenantId, meetingId: id, what: 'changed' },
    ]);
    await runJob(gamma.ctx, { meetingId: id, what: 'changed' });
    await ofAlfa.post(path, { ...change, stato: 'cancelled', versione: '3' });
    await runJob(gamma.ctx, { meetingId: id, what: 'changed' });
    expect((await letters()).rows.map(({ subject }) => subject)).toEqual([
      'alfa vi invita a un incontro',
      'È cambiato il vostro incontro con alfa',
      'È annullato il vostro incontro con alfa',
    ]);
  });
});

describe('signing up', () => {
  const letterTo = async (recipient: string) => {
    const bodies = await read(lab, (tx) =>
      sql<{ body: string }>`select body from message where recipient = ${recipient} order by created_at`.execute(tx),
    );
    return bodies.rows.map(({ body }) => /http:\/\/localhost(\/\S+)/.exec(body)?.[1] ?? '');
  };

  it('holds a seat, is confirmed by mail, shown to the host alone, and ended in one step', async () => {
    const id = await made(lab, { kind: 'event', shownTo: 'everyone', title: 'Con due posti', seats: 2 });
    const path = `/laboratorio/incontri/${id}`;
    const wrong = await somebody.post(`${path}/iscrizione`, { nome: 'Ada Prova', email: 'ada' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="Ada Prova"');
    for (const name of ['ada', 'bice'])
      expect(
        (await somebody.post(`${path}/iscrizione`, { nome: `${name} Prova`, email: `${name}@example.org` })).status,
      ).toBe(303);
    // The same address again is the same seat, and cannot be told from a new one.
    expect((await somebody.post(`${path}/iscrizione`, { nome: 'x', email: 'carla@example.org' })).status).toBe(422);
    expect(await textAt(somebody, path)).toContain('I posti sono finiti');

    const [link = ''] = await letterTo('ada@example.org');
    expect(await textAt(somebody, link)).toContain('Conferma che vieni');
    expect((await somebody.post(link, { azione: 'conferma' })).status).toBe(303);
    expect(await textAt(coordinator, `${path}/iscritti`)).toContain('ada@example.org');
    expect(await textAt(coordinator, `${path}/iscritti`)).not.toContain('bice@example.org');
    expect((await somebody.get(`${path}/iscritti`)).status).toBe(403);
    expect((await ofAlfa.get(`/alfa${path}/iscritti`)).status).toBe(403);

    expect((await somebody.post(link, { azione: 'ferma' })).status).toBe(303);
    expect((await somebody.get(link)).status).toBe(404);
    expect((await somebody.post(`${path}/iscrizione`, { nome: 'Carla', email: 'carla@example.org' })).status).toBe(303);
  });

  it('gives the last seat to one of two who ask at once', async () => {
    const id = await made(lab, { kind: 'event', shownTo: 'everyone', title: 'Con un posto', seats: 1 });
    const ask = (email: string) => somebody.post(`/laboratorio/incontri/${id}/iscrizione`, { nome: 'N', email });
    const statuses = await Promise.all([ask('uno@example.org'), ask('due@example.org')]);
    expect(statuses.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 422]);
  });

  it('is forgotten: unconfirmed after two days, confirmed thirty days after the meeting', async () => {
    const id = await made(lab, { kind: 'event', shownTo: 'everyone', title: 'Da scordare', day: today + 1 });
    for (const name of ['eva', 'fea'])
      await somebody.post(`/laboratorio/incontri/${id}/iscrizione`, { nome: name, email: `${name}@example.org` });
    const [link = ''] = await letterTo('eva@example.org');
    await somebody.post(link, { azione: 'conferma' });
    const left = async (days: number) => {
      const later = { ...lab, now: new Date(lab.now.getTime() + days * 86_400_000) };
      const services = { register: { all: () => Promise.resolve([lab.municipality]) }, contextFor: () => later };
      await learningJobs[0].run(services, {}, { log: createLogger('silent'), stopping: () => false });
      return count(lab, sql<{ n: number }>`select count(*)::int as n from meeting_signup where meeting_id = ${id}`);
    };
    expect([await left(1), await left(3), await left(30), await left(32)]).toEqual([2, 1, 1, 0]);
  });
});

describe('the calendar', () => {
  const titles = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('summary')));

  it('has the open meetings for everybody, and all that a member of the staff sees at an address of its own', async () => {
    await made(lab, { title: 'Plenaria; nel calendario', fromMinutes: null, toMinutes: null });
    await made(lab, { kind: 'event', shownTo: 'everyone', title: 'Aperto nel calendario' });
    const open = titles(await (await somebody.get('/laboratorio/incontri.ics')).text());
    expect(open).toContain('Aperto nel calendario');
    expect(open).not.toContain('Plenaria; nel calendario');
    expect((await somebody.post('/laboratorio/incontri/calendario', {})).status).toBe(403);
    const page = await (await ofBeta.post('/beta/laboratorio/incontri/calendario', {})).text();
    const [, path = ''] =
      /value="http:\/\/localhost(\/beta\/laboratorio\/incontri\/calendario\/[\w-]{43})"/.exec(page) ?? [];
    const own = titles(await (await somebody.get(path)).text());
    expect(own).toEqual(expect.arrayContaining(['Plenaria; nel calendario', 'Aperto nel calendario']));
    expect(own).not.toContain('Con gamma');
    await ofBeta.post('/beta/laboratorio/incontri/calendario', {});
    expect((await somebody.get(path)).status).toBe(404);
  });
});
