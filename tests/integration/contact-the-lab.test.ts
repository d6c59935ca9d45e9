import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/features/context.ts';
import { askTheLab, cleanQuestionsJob, receivedQuestions } from '../../src/features/reporting/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aLab, coordinatorBrowser, theLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { readPage } from '../setup/read-page.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
await registered(database, { slug: 'monza', name: 'Monza' });
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const made = await aLab(database);
const ctx = made.system;
const coordinator = coordinatorBrowser(app, made);

describe('a body that would like to be accompanied', () => {
  const form = {
    ente: 'Comune di Prova',
    luogo: 'Prova',
    nome: 'Dino Prova',
    email: 'dino@example.org',
    messaggio: 'Vorremmo provare.',
  };

  it('writes by a form that says what is missing and keeps what was typed', async () => {
    await readPage(aBrowser(app), '/laboratorio/contatto');
    const wrong = await aBrowser(app).post('/laboratorio/contatto', { ...form, email: 'dino', messaggio: '' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    await expectValidHtml(html);
    expect(html).toContain('value="Comune di Prova"');
    expect(textOf(html)).toContain('Controlla l’e-mail');
    expect((await aBrowser(app).post('/monza/contatto', form)).status).toBe(404);
  });

  it('is read by the lab alone, on record, and the mail that tells of it says nothing of it', async () => {
    const sent = await aBrowser(app).post('/laboratorio/contatto', form);
    expect(sent.headers.get('Location')).toBe('/laboratorio/contatto/inviato');
    expect((await readPage(aBrowser(app), '/laboratorio/contatto/inviato')).text).toContain('Grazie');
    await readPage(aBrowser(app), '/laboratorio/contatto/richieste', 403);
    const inbox = await readPage(coordinator, '/laboratorio/contatto/richieste');
    expect(inbox.text).toContain('Vorremmo provare.');
    const { rows } = await read(ctx, (tx) =>
      sql<{ text: string }>`select subject || body as text from message where event_key like 'lab-question:%'`.execute(
        tx,
      ),
    );
    expect(rows.length).toBe(1);
    expect(rows[0]?.text).not.toMatch(/Prova|dino|Vorremmo/);
    const settle = /action="(\/laboratorio\/contatto\/richieste\/[^"]+)"/.exec(inbox.html)?.[1] ?? '';
    expect((await coordinator.post(settle, {})).status).toBe(303);
    expect((await coordinator.post(settle, {})).status).toBe(404);
    expect((await readPage(coordinator, '/laboratorio/contatto/richieste')).text).toContain('Risposto il');
    const { rows: noted } = await read(ctx, (tx) =>
      sql`select 1 from audit_entry where action in ('lab-asked', 'lab-question-read', 'lab-question-settled')`.execute(
        tx,
      ),
    );
    expect(noted.length).toBe(4);
  });

  it('is forgotten three months after the answer, and is limited in a day', async () => {
    const clean = (days: number) =>
      cleanQuestionsJob.run(
        {
          db: database.worker,
          now: () => new Date(Date.now() + days * 86_400_000),
          register: { all: () => Promise.resolve([theLab]) },
        },
        {},
        { log: createLogger('silent'), stopping: () => false },
      );
    await clean(80);
    expect(await receivedQuestions(ctx)).toHaveLength(1);
    await clean(91);
    expect(await receivedQuestions(ctx)).toEqual([]);
    const question = {
      body: 'a',
      place: 'b',
      name: 'c',
      email: 'd@example.org',
      message: 'e',
      language: 'it',
    } as const;
    for (let asked = 0; asked < 50; asked++)
      expect(await askTheLab(ctx, { id: randomUUID(), ...question })).toBe('asked');
    expect(await askTheLab(ctx, { id: randomUUID(), ...question })).toBe('too-many');
    expect((await aBrowser(app).post('/laboratorio/contatto', form)).status).toBe(422);
  });
});
