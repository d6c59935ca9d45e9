import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { halfYearOf, type HalfYear } from '../../src/domain/change/half-year.ts';
import { readDay, writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import {
  answerRound,
  closeRound,
  learningJobs,
  openRound,
  prepareTelling,
  readRound,
  tellRound,
} from '../../src/features/learning/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
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

async function aCity(slug: string): Promise<{ ctx: Ctx; manager: Browser }> {
  const municipality = await registered(database, { slug, name: slug, madeUpData: false, open: false });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now });
  return { ctx, manager: aBrowser(app, { slug, token: await signedIn(ctx, 'city-manager') }) };
}

function later(ctx: Ctx, days: number): Ctx {
  return { ...ctx, now: new Date(now.getTime() + days * 86_400_000) };
}

/** The hourly job, as it would run that many days from now. */
async function clockAt(ctx: Ctx, days: number): Promise<void> {
  const services = {
    register: { all: () => Promise.resolve([ctx.municipality]) },
    contextFor: () => later(ctx, days),
  };
  await learningJobs[0].run(services, {}, { log: createLogger('silent'), stopping: () => false });
}

interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Letters of one kind, by their key: invitations, reminders, those to who keeps the round, or that one is due. */
async function lettersOf(ctx: Ctx, kind: 'invite' | 'reminder' | 'reminder-keeper' | 'due'): Promise<Letter[]> {
  const { rows } = await read(ctx, (tx) =>
    sql<Letter>`
      select recipient, subject, body from message where event_key like ${`change-${kind}:%`} order by recipient
    `.execute(tx),
  );
  return rows;
}

const bodies = [
  { side: 'office', name: 'Servizi sociali', email: 'sociali@comune.example' },
  { side: 'office', name: 'Sportello' },
  { side: 'partner', name: 'Cooperativa Arco', email: 'info@arco.example' },
] as const;

async function anOpenRound(ctx: Ctx, mode: 'anonymous' | 'signed'): Promise<string[]> {
  const opened = await openRound(ctx, { halfYear: half, mode, closesOn: writeDay(today + 20), bodies });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened.links.map(({ token }) => token);
}

const linkIn = ({ body }: Letter) => /rispondi\/([\w-]{43})/.exec(body)?.[1] ?? '';

describe('an invitation', async () => {
  const [eta, theta] = [await aCity('eta'), await aCity('theta')];

  it('goes with the link to the mailboxes that were given, when the round opens: the same one for all where it is anonymous', async () => {
    const [token = ''] = await anOpenRound(eta.ctx, 'anonymous');
    const asked = await lettersOf(eta.ctx, 'invite');
    expect(asked.map(({ recipient }) => recipient)).toEqual(['info@arco.example', 'sociali@comune.example']);
    expect(asked.map(linkIn)).toEqual([token, token]);
    expect(new Set(asked.map(({ subject, body }) => `${subject} ${body}`)).size, 'one letter, word for word').toBe(1);
    expect(asked[0]?.body).toContain('È anonimo');
  });

  it('has the link of its office alone, where offices sign', async () => {
    const [arco = '', sociali = '', sportello = ''] = await anOpenRound(theta.ctx, 'signed');
    const asked = await lettersOf(theta.ctx, 'invite');
    expect(asked.map(({ recipient, ...letter }) => [recipient, linkIn({ recipient, ...letter })])).toEqual([
      ['info@arco.example', arco],
      ['sociali@comune.example', sociali],
    ]);
    expect(JSON.stringify(asked), 'an office without mailbox gets its link by hand').not.toContain(sportello);
  });
});

describe('a reminder', async () => {
  const alfa = await aCity('alfa');
  const beta = await aCity('beta');

  it('goes a week before the end, once, with one link for all where the round is anonymous', async () => {
    const [token = ''] = await anOpenRound(alfa.ctx, 'anonymous');
    await answerRound(alfa.ctx, token, anAnswer({}), 'a');
    await clockAt(alfa.ctx, 12);
    expect(await lettersOf(alfa.ctx, 'reminder')).toEqual([]);
    await clockAt(alfa.ctx, 13);
    await clockAt(alfa.ctx, 14);
    const asked = await lettersOf(alfa.ctx, 'reminder');
    expect(asked.map(({ recipient }) => recipient)).toEqual(['info@arco.example', 'sociali@comune.example']);
    expect(new Set(asked.map(linkIn)).size, 'nobody can tell by the link whose mailbox it went to').toBe(1);
    expect(asked[0]?.body).toContain('È anonimo');
    // Who answers for the round is told as well, and not who has answered.
    const kept = await lettersOf(alfa.ctx, 'reminder-keeper');
    expect(kept.length).toBe(1);
    expect(kept[0]?.body).not.toMatch(/Servizi sociali|Sportello|Cooperativa/);
    // The new link opens the same urn.
    expect(await answerRound(later(alfa.ctx, 14), linkIn(asked[0] as Letter), anAnswer({}), 'b')).toBe('counted');
  });

  it('goes only to offices from which nothing came, where they sign', async () => {
    const [arco = '', sociali = ''] = await anOpenRound(beta.ctx, 'signed');
    expect(arco).not.toBe('');
    await answerRound(beta.ctx, sociali, anAnswer({}), 'a');
    await clockAt(beta.ctx, 13);
    const asked = await lettersOf(beta.ctx, 'reminder');
    expect(asked.map(({ recipient }) => recipient)).toEqual(['info@arco.example']);
    expect(asked[0]?.body).toContain('dal tuo ufficio non è ancora arrivata');
  });

  it('is for mailboxes that the form takes after the name, and never shows again', async () => {
    const gamma = await aCity('gamma');
    const opened = await gamma.manager.post('/gamma/laboratorio/cambiamento/apri', {
      semestre: half,
      promessa: 'signed',
      uffici:
        'Servizi sociali, minori e famiglie, Sociali@Comune.example\nSportello <sportello@comune.example>\nAnagrafe',
      fino: writeDay(today + 20),
    });
    const html = await opened.text();
    await expectValidHtml(html);
    expect(textOf(html)).toContain('Servizi sociali, minori e famiglie');
    expect(html).not.toContain('@');
    const boxes = await rowsOfTenant(database, gamma.ctx.municipality.tenantId, 'change_mailbox');
    expect(boxes.map((row) => (row as { email: string }).email).sort()).toEqual([
      'sociali@comune.example',
      'sportello@comune.example',
    ]);
  });
});

describe('what was answered', async () => {
  const delta = await aCity('delta');
  const long = writeDay(today - 3 * 366);
  const old: HalfYear = halfYearOf(readDay(long) ?? 0);
  const then: Ctx = { ...delta.ctx, now: new Date(`${long}T10:00:00Z`) };

  it('is forgotten two years after the round closed, by the clock, and what the city told stays', async () => {
    const closesOn = writeDay((readDay(long) ?? 0) + 20);
    const opened = await openRound(then, { halfYear: old, mode: 'anonymous', closesOn, bodies });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const [{ token } = { token: '' }] = opened.links;
    for (const form of ['a', 'b', 'c', 'd', 'e'])
      await answerRound(then, token, anAnswer({ words: { 'obstacle-words': `Parole ${form}` } }), form);
    await closeRound(then, old);
    expect(await tellRound(then, old, [])).toBe('told');
    expect((await readRound(delta.ctx, old))?.summary).toMatchObject({ answered: 5 });
    const urns = () => rowsOfTenant(database, delta.ctx.municipality.tenantId, 'change_urn');
    expect(JSON.stringify(await urns())).toContain('Parole a');
    await clockAt(delta.ctx, 0);
    expect(JSON.stringify(await urns())).not.toContain('Parole');
    expect(await rowsOfTenant(database, delta.ctx.municipality.tenantId, 'change_link')).toEqual([]);
    const reading = await readRound(delta.ctx, old);
    expect(reading?.summary).toBeUndefined();
    expect(reading?.published).toMatchObject({ answered: 5 });
    expect((await prepareTelling(delta.ctx, old)).kind).toBe('forgotten');
    for (const language of ['', '/en']) {
      const response = await delta.manager.get(`${language}/delta/laboratorio/cambiamento/${old}`);
      const html = await response.text();
      await expectValidHtml(html);
      expect(textOf(html)).toMatch(/Le risposte sono state cancellate il|The answers were deleted on/);
      expect(html).not.toContain('/chiudi"');
      expect(html).not.toContain('/pubblica"');
    }
  });

  it('cannot be forgotten sooner, not even by the database itself', async () => {
    const [token = ''] = await anOpenRound(delta.ctx, 'anonymous');
    await answerRound(delta.ctx, token, anAnswer({}), 'a');
    const empty = (ctx: Ctx) =>
      transact(ctx, (tx) => sql`update change_urn set answers = '[]' where json_array_length(answers) > 0`.execute(tx));
    await expect(empty(delta.ctx)).rejects.toThrow(/not rewritten/);
    await closeRound(delta.ctx, half);
    await clockAt(delta.ctx, 0);
    await expect(empty(delta.ctx)).rejects.toThrow(/not rewritten/);
    const note = sql`update change_round set forgotten_on = null where forgotten_on is not null`;
    await expect(transact(delta.ctx, (tx) => note.execute(tx))).rejects.toThrow(/not rewritten/);
  });
});
