import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { addMeeting, addModule, sayAttendance, trainingAttended } from '../../src/features/learning/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab, coordinatorBrowser } from '../setup/a-lab.ts';
import { aMeeting } from '../setup/a-meeting.ts';
import { registered } from '../setup/a-municipality.ts';
import { aModule } from '../setup/a-training.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const now = new Date();
const today = todayAt(now);
const laboratory = await aLab(database);
const lab = laboratory.system;
const [alfa, beta] = await Promise.all([aCity('alfa'), aCity('beta')]);
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const coordinator = coordinatorBrowser(app, laboratory);
const [ofAlfa, ofBeta] = [aBrowser(app, alfa.manager), aBrowser(app, beta.manager)];
const somebody = aBrowser(app);

async function aCity(slug: string) {
  const municipality = await registered(database, { slug, name: slug });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now });
  return { ctx, manager: { slug, token: await signedIn(ctx, 'city-manager') } };
}

async function made(given: Parameters<typeof aModule>[0] = {}): Promise<string> {
  const kept = await addModule(lab, aModule(given));
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  return kept.id;
}

async function textAt(browser: typeof somebody, path: string): Promise<string> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

const peopleIn = async (ctx: Ctx, moduleId: string) =>
  (await trainingAttended(ctx)).filter((one) => one.moduleId === moduleId).map(({ people }) => people);

describe('a module', () => {
  it('is a draft for the lab alone, then of every city, and of everybody where it is open', async () => {
    const draft = await made({ state: 'draft', title: 'Ancora una bozza', shownTo: 'everyone' });
    const ofCities = await made({ title: 'Modulo delle città' });
    const open = await made({ title: 'Modulo aperto', shownTo: 'everyone', joinUrl: 'https://example.org/entra' });
    expect(await textAt(coordinator, `/laboratorio/formazione/${draft}`)).toContain('Ancora una bozza');
    for (const [browser, base] of [
      [ofAlfa, '/alfa/laboratorio'],
      [somebody, '/laboratorio'],
      [somebody, '/en/laboratorio'],
    ] as const) {
      expect((await browser.get(`${base}/formazione/${draft}`)).status).toBe(404);
      expect(await textAt(browser, `${base}/formazione`)).not.toContain('Ancora una bozza');
      expect(await textAt(browser, `${base}/formazione/${open}`)).toContain('Modulo aperto');
    }
    expect(await textAt(ofAlfa, `/alfa/laboratorio/formazione/${ofCities}`)).toContain('Modulo delle città');
    expect((await somebody.get(`/laboratorio/formazione/${ofCities}`)).status).toBe(404);
    expect(await (await somebody.get(`/laboratorio/formazione/${open}`)).text()).not.toContain('example.org/entra');
    expect(await (await ofAlfa.get(`/alfa/laboratorio/formazione/${open}`)).text()).toContain('example.org/entra');
    const rows = sql<{ n: number }>`select count(*)::int as n from training_module where id = ${draft}`;
    expect(await read(alfa.ctx, async (tx) => (await rows.execute(tx)).rows)).toEqual([{ n: 0 }]);
  });

  it('is written by the lab alone, keeps what was typed when something is wrong, and is one for a form sent twice', async () => {
    expect((await somebody.get('/laboratorio/formazione/nuovo')).status).toBe(403);
    expect((await ofAlfa.get('/alfa/laboratorio/formazione/nuovo')).status).toBe(404);
    const submissionKey = lab.newId();
    const form = {
      titolo: 'Leggere i bisogni',
      stato: 'published',
      visto: 'everyone',
      quando: 'day',
      giorno: '2027-03-03',
      dalle: '10:30',
      alle: '9',
      competenze: 'context-analysis',
      submissionKey,
    };
    const refused = await coordinator.post('/laboratorio/formazione', form);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    await expectValidHtml(html);
    expect(html).toContain('value="Leggere i bisogni"');
    expect(textOf(html)).toContain('Finisce prima di cominciare.');
    for (let time = 0; time < 2; time++) {
      const kept = await coordinator.post('/laboratorio/formazione', { ...form, alle: '12.30' });
      expect(kept.headers.get('Location')).toBe(`/laboratorio/formazione/${submissionKey}?fatto=1`);
    }
    const text = await textAt(somebody, `/laboratorio/formazione/${submissionKey}`);
    expect(text).toContain('3 marzo 2027, dalle 10:30 alle 12:30');
    expect(text).toContain('L’analisi e la mappatura del contesto');
    const change = { ...form, titolo: 'Leggere i dati', alle: '12', versione: '1' };
    expect((await coordinator.post(`/laboratorio/formazione/${submissionKey}/cambia`, change)).status).toBe(303);
    const late = await coordinator.post(`/laboratorio/formazione/${submissionKey}/cambia`, change);
    expect(late.status).toBe(422);
    expect(textOf(await late.text())).toContain('Qualcun altro ha cambiato');
  });

  it('held at a meeting takes day, hours and place from it, and shows what is not known as not known', async () => {
    const meeting = await addMeeting(
      lab,
      aMeeting({ title: 'Plenaria di marzo', day: today + 9, shownTo: 'everyone' }),
    );
    if (meeting.kind !== 'kept') throw new Error(meeting.kind);
    const held = { day: null, fromMinutes: null, toMinutes: null, place: null };
    const id = await made({ ...held, meetingId: meeting.id, shownTo: 'everyone', minutes: null });
    const text = await textAt(somebody, `/laboratorio/formazione/${id}`);
    expect(text).toContain('Durante «Plenaria di marzo»');
    expect(text).toContain('dalle 10:00 alle 12:00');
    expect(text).toContain('Sala di prova');
    expect(text).toContain('Lo scopo non è scritto.');
    const unknown = await made({ ...held, shownTo: 'everyone', title: 'Senza giorno' });
    expect(await textAt(somebody, `/laboratorio/formazione/${unknown}`)).toContain('Il giorno non è noto');
  });

  it('stands in the calendar of whoever reads it, once: one held at a meeting is that meeting', async () => {
    const open = await made({ title: 'In calendario', shownTo: 'everyone' });
    const closed = await made({ title: 'Solo per le città' });
    const meeting = await addMeeting(lab, aMeeting({ title: 'Incontro con un modulo', shownTo: 'everyone' }));
    if (meeting.kind !== 'kept') throw new Error(meeting.kind);
    const held = { day: null, fromMinutes: null, toMinutes: null, place: null, meetingId: meeting.id };
    const during = await made({ ...held, title: 'Modulo in un incontro', shownTo: 'everyone' });
    const calendar = await (await somebody.get('/laboratorio/incontri.ics')).text();
    expect(calendar).toContain(`UID:module-${open}@will`);
    expect(calendar).toContain('SUMMARY:In calendario');
    expect(calendar).toContain(`UID:meeting-${meeting.id}@will`);
    for (const other of [closed, during]) expect(calendar).not.toContain(other);
  });

  it('has materials that anybody takes where it is open, and only PDFs', async () => {
    const [open, closed] = [await made({ shownTo: 'everyone' }), await made()];
    const send = (id: string, content: string, given: Record<string, string> = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ nome: 'Dispensa', autore: 'IFEL', ...given })) form.set(name, value);
      if (content !== '') form.set('file', new Blob([content]), 'dispensa.pdf');
      const address = `http://localhost/laboratorio/formazione/${id}/materiali`;
      const headers = { Cookie: `will-laboratorio=${laboratory.session}`, Origin: 'http://localhost' };
      return app.request(address, { method: 'POST', body: form, headers });
    };
    expect((await somebody.get(`/laboratorio/formazione/${open}/materiali`)).status).toBe(403);
    expect((await send(open, '<html>')).status).toBe(422);
    expect((await send(open, '')).status).toBe(422);
    expect((await send(open, '%PDF-1.7', { indirizzo: 'https://example.org' })).status).toBe(422);
    expect((await send(open, '%PDF-1.7')).status).toBe(303);
    expect((await send(closed, '%PDF-1.7')).status).toBe(303);
    const page = await (await somebody.get(`/laboratorio/formazione/${open}`)).text();
    expect(textOf(page)).toContain('Dispensa (PDF, 1 KB)');
    expect(textOf(page)).toContain('Di IFEL.');
    const [, href = ''] = /href="([^"]+\/materiali\/[0-9a-f-]+)"/.exec(page) ?? [];
    const file = await somebody.get(href);
    expect(file.headers.get('Content-Type')).toBe('application/pdf');
    expect(file.headers.get('Content-Disposition')).toContain('attachment');
    expect(await file.text()).toBe('%PDF-1.7');
    const other = await (await coordinator.get(`/laboratorio/formazione/${closed}`)).text();
    const [, hidden = ''] = /href="([^"]+\/materiali\/[0-9a-f-]+)"/.exec(other) ?? [];
    expect((await somebody.get(hidden)).status).toBe(404);
    expect((await ofAlfa.get(`/alfa${hidden}`)).status).toBe(200);
    expect((await coordinator.post(`${href}/togli`, {})).status).toBe(303);
    expect((await somebody.get(href)).status).toBe(404);
  });
});

describe('skills', () => {
  it('are named with their sources and with what is not known; the lab adds its own, marked, and takes them out of use', async () => {
    const before = await textAt(somebody, '/laboratorio/formazione/competenze');
    expect(before).toContain('Gestire il cambiamento');
    expect(before).toContain('qui non è scritto quali');
    const form = { tipo: 'attitude', it: 'Curiosità', en: 'Curiosity', submissionKey: lab.newId() };
    expect((await ofAlfa.post('/alfa/laboratorio/formazione/competenze', form)).status).toBe(403);
    expect((await coordinator.post('/laboratorio/formazione/competenze', { ...form, en: '' })).status).toBe(422);
    expect((await coordinator.post('/laboratorio/formazione/competenze', form)).status).toBe(303);
    expect(await textAt(ofAlfa, '/alfa/laboratorio/formazione/competenze')).toContain('Curiosità (Aggiunta dal');
    expect(await textAt(somebody, '/en/laboratorio/formazione/competenze')).toContain('Curiosity (Added by the lab)');
    const use = { competenza: `added-${form.submissionKey}`, usa: 'no' };
    expect((await coordinator.post('/laboratorio/formazione/competenze/uso', use)).status).toBe(303);
    expect(await textAt(somebody, '/laboratorio/formazione/competenze')).not.toContain('Curiosità');
  });
});

describe('attendance', () => {
  it('is exact for the city that said it, and five at least for everybody else', async () => {
    const id = await made();
    const form = { desk: '3', managers: '1', 'social-workers': 'x' };
    const refused = await ofAlfa.post(`/alfa/laboratorio/formazione/${id}/presenze`, form);
    expect(refused.status).toBe(422);
    await expectValidHtml(await refused.text());
    const sent = await ofAlfa.post(`/alfa/laboratorio/formazione/${id}/presenze`, { ...form, 'social-workers': '' });
    expect(sent.status).toBe(303);
    await sayAttendance(beta.ctx, id, { city: undefined, people: { desk: 6, managers: 2 } });
    expect(await peopleIn(alfa.ctx, id)).toEqual([4]);
    expect(await peopleIn(beta.ctx, id)).toEqual([8]);
    expect((await peopleIn(lab, id)).map(String).sort()).toEqual(['8', 'withheld']);
    expect(await trainingAttended({ ...alfa.ctx, actor: { kind: 'public' } })).toEqual([]);
    const text = await textAt(ofBeta, `/beta/laboratorio/formazione/${id}`);
    expect(text).toContain('alfa non mostrato: riguarda poche persone');
    expect(text).toContain('beta 8');
    expect(await textAt(ofAlfa, '/alfa/laboratorio/formazione')).toContain('4 persone');
    const parts = sql<{ n: number }>`select count(*)::int as n from training_attendance where module_id = ${id}`;
    expect(await read(lab, async (tx) => (await parts.execute(tx)).rows)).toEqual([{ n: 0 }]);
  });

  it('may be said by the lab for a city, until the city says it itself', async () => {
    const id = await made();
    const send = (desk: string) =>
      coordinator.post(`/laboratorio/formazione/${id}/presenze`, { citta: 'alfa', desk, managers: '0' });
    expect((await send('7')).status).toBe(303);
    expect(await peopleIn(alfa.ctx, id)).toEqual([7]);
    expect(await peopleIn(beta.ctx, id)).toEqual([]);
    await sayAttendance(alfa.ctx, id, { city: undefined, people: { desk: 14 } });
    const late = await send('9');
    expect(late.status).toBe(422);
    expect(textOf(await late.text())).toContain('vale quello che dice lei');
    expect(await peopleIn(alfa.ctx, id)).toEqual([14]);
    expect(await peopleIn(lab, id)).toEqual([14]);
  });

  it('never tells of one to four by two tellings, whoever did the telling', async () => {
    const id = await made();
    const told: (number | 'withheld')[] = [];
    await sayAttendance(lab, id, { city: 'alfa', people: { desk: 6 } });
    told.push(...(await peopleIn(lab, id)));
    for (const desk of [7, 9, 3, 8, 12, 15, 20, 4, 18, 30]) {
      await sayAttendance(alfa.ctx, id, { city: undefined, people: { desk } });
      expect(await peopleIn(alfa.ctx, id)).toEqual([desk]);
      told.push(...(await peopleIn(lab, id)));
    }
    const figures = told.filter((one) => one !== 'withheld');
    expect(figures).toEqual([6, 6, 6, 12, 12, 20, 30]);
  });
});
