import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { daysOf, halfYearBefore, halfYearOf } from '../../src/domain/change/half-year.ts';
import { msPerDay, writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { read, type Ctx } from '../../src/features/context.ts';
import { closeRound, learningJobs, openRound } from '../../src/features/learning/public.ts';
import { addAgreement, changeStanding } from '../../src/features/path/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { rowsOfTenant } from '../setup/rows-of-tenant.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const now = new Date();
const today = todayAt(now);
const half = halfYearOf(today);
const before = halfYearBefore(half);
const then = daysOf(before).from + 60;

async function aCity(slug: string) {
  const municipality = await registered(database, { slug, name: slug, madeUpData: false, open: false });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now });
  const manager = aBrowser(app, { slug, token: await signedIn(ctx, 'city-manager') });
  return { ctx, manager, desk: aBrowser(app, { slug, token: await signedIn(ctx, 'desk-operator') }) };
}

function on(ctx: Ctx, day: number): Ctx {
  return { ...ctx, now: new Date(day * msPerDay + msPerDay / 2) };
}

/** The hourly job, as it runs on a day. */
async function clockOn(ctx: Ctx, day: number): Promise<void> {
  const services = { register: { all: () => Promise.resolve([ctx.municipality]) }, contextFor: () => on(ctx, day) };
  await learningJobs[0].run(services, {}, { log: createLogger('silent'), stopping: () => false });
}

async function dueLetters(ctx: Ctx): Promise<{ readonly subject: string; readonly body: string }[]> {
  const { rows } = await read(ctx, (tx) =>
    sql<{
      subject: string;
      body: string;
    }>`select subject, body from message where event_key like 'change-due:%'`.execute(tx),
  );
  return rows;
}

const bodies = [
  { side: 'office', name: 'Servizi sociali', email: 'sociali@comune.example' },
  { side: 'office', name: 'Sportello' },
  { side: 'partner', name: 'Cooperativa Arco', email: 'info@arco.example' },
] as const;

async function aRoundBefore(ctx: Ctx): Promise<void> {
  const closesOn = writeDay(then + 20);
  const opened = await openRound(on(ctx, then), { halfYear: before, mode: 'signed', closesOn, bodies });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
}

const mailboxes = async (ctx: Ctx) =>
  (await rowsOfTenant(database, ctx.municipality.tenantId, 'change_mailbox')).map(
    (row) => (row as { email: string }).email,
  );

describe('the next round', async () => {
  const alfa = await aCity('alfa');
  const form = '/alfa/laboratorio/cambiamento/apri';

  it('begins with the offices, partners, mailboxes and promise of the last one', async () => {
    await aRoundBefore(alfa.ctx);
    await closeRound(on(alfa.ctx, then + 20), before);
    await addAgreement(alfa.ctx, {
      direction: 'horizontal',
      body: 'Scuola nuova',
      bodyKind: 'school',
      commitment: 'Apre la palestra',
      cents: null,
      hours: null,
      resource: null,
      from: writeDay(today),
      ends: null,
    });
    for (const language of ['', '/en']) {
      const html = await (await alfa.manager.get(`${language}${form}`)).text();
      await expectValidHtml(html);
      expect(html).toContain('Servizi sociali, sociali@comune.example\nSportello');
      expect(html).toContain('Cooperativa Arco, info@arco.example');
      expect(html).toMatch(/value="signed"[^>]* checked/);
      // An agreement that came since is proposed with the rest.
      expect(html).toMatch(/value="Scuola nuova"[^>]* checked/);
      expect(textOf(html)).toMatch(/Si parte dall’ultimo giro|You begin with those asked/);
    }
    expect((await alfa.desk.get(form)).status, 'mailboxes are for who opens rounds').toBe(403);
  });

  it('forgets the mailboxes of whom it leaves out, and keeps those that it asks again', async () => {
    expect((await mailboxes(alfa.ctx)).sort()).toEqual(['info@arco.example', 'sociali@comune.example']);
    const opened = await alfa.manager.post(form, {
      semestre: half,
      promessa: 'anonymous',
      uffici: 'Servizi sociali, sociali@comune.example\nAnagrafe',
      fino: writeDay(today + 20),
    });
    expect(opened.status).toBe(200);
    expect(textOf(await opened.text())).toContain('Il link è partito verso una casella di posta.');
    expect(await mailboxes(alfa.ctx)).toEqual(['sociali@comune.example']);
  });

  it('finds no mailbox that has waited for a year', async () => {
    await closeRound(alfa.ctx, half);
    await clockOn(alfa.ctx, today + 360);
    expect(await mailboxes(alfa.ctx)).toEqual(['sociali@comune.example']);
    await clockOn(alfa.ctx, today + 367);
    expect(await mailboxes(alfa.ctx)).toEqual([]);
  });
});

describe('that a round is due', async () => {
  const [beta, gamma, delta] = [await aCity('beta'), await aCity('gamma'), await aCity('delta')];

  it('is written once to who speaks for the city, when the last round is closed and no new one is open', async () => {
    await aRoundBefore(beta.ctx);
    await clockOn(beta.ctx, then + 1);
    expect(await dueLetters(beta.ctx), 'the round of that half year is open').toEqual([]);
    await closeRound(on(beta.ctx, then + 20), before);
    await clockOn(beta.ctx, then + 21);
    expect(await dueLetters(beta.ctx), 'nothing is due in the same half year').toEqual([]);
    const first = daysOf(half).from;
    await clockOn(beta.ctx, first);
    await clockOn(beta.ctx, first + 1);
    const letters = await dueLetters(beta.ctx);
    expect(letters.length).toBe(1);
    expect(letters[0]?.body).toContain('/beta/laboratorio/cambiamento/apri');
    expect(letters[0]?.body).toContain('dell’ultimo giro sono già scritti');
    expect(letters[0]?.body).not.toContain('Servizi sociali');
  });

  it('is not written to a city that never asked and is on no path, nor to one that paused', async () => {
    await clockOn(gamma.ctx, today);
    expect(await dueLetters(gamma.ctx)).toEqual([]);
    await changeStanding(gamma.ctx, { kind: 'joined', on: writeDay(today), reason: 'Prova' });
    await changeStanding(gamma.ctx, { kind: 'paused', on: writeDay(today), reason: 'Prova' });
    await clockOn(gamma.ctx, today);
    expect(await dueLetters(gamma.ctx)).toEqual([]);
  });

  it('is written to a city that has joined and asks for the first time', async () => {
    await changeStanding(delta.ctx, { kind: 'joined', on: writeDay(today), reason: 'Prova' });
    await clockOn(delta.ctx, today);
    expect((await dueLetters(delta.ctx))[0]?.body).toContain('sarebbe il primo giro');
  });
});
