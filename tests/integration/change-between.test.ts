import { beforeAll, describe, expect, it } from 'vitest';
import { daysOf, halfYearBefore, halfYearOf } from '../../src/domain/change/half-year.ts';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { msPerDay, writeDay, type CalendarDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import type { Ctx } from '../../src/features/context.ts';
import {
  addModule,
  answerRound,
  closeRound,
  openRound,
  readAcross,
  sayAttendance,
  tellRound,
} from '../../src/features/learning/public.ts';
import { changeStanding, changeStep } from '../../src/features/path/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { aModule } from '../setup/a-training.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const lab = (await aLab(database)).system;
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const now = new Date();
const half = halfYearBefore(halfYearOf(todayAt(now)));
const before = halfYearBefore(half);
/** The rounds: the first closes thirty days after it opened, the second opens months later. */
const [firstOpens, secondOpens] = [daysOf(before).from + 100, daysOf(half).from + 100];
const firstCloses = firstOpens + 30;
const home = '/laboratorio/cambiamento';

function on(ctx: Ctx, day: CalendarDay): Ctx {
  return { ...ctx, now: new Date(day * msPerDay + msPerDay / 2) };
}

async function aCity(slug: string): Promise<Ctx> {
  const municipality = await registered(database, { slug, name: slug, madeUpData: false, open: false });
  return aContext(database.app, municipality, { actor: { kind: 'system' }, now });
}

/** A closed round, told, of forty people of whom so many miss a skill for reading the context. */
async function aRound(ctx: Ctx, halfYear: typeof half, opens: CalendarDay, missing: number): Promise<void> {
  const bodies = [{ side: 'office', name: 'Servizi sociali' }] as const;
  const opened = await openRound(on(ctx, opens), {
    halfYear,
    mode: 'anonymous',
    closesOn: writeDay(opens + 30),
    bodies,
  });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const token = opened.links[0]?.token ?? '';
  for (let person = 0; person < 40; person++)
    await answerRound(
      on(ctx, opens + 1),
      token,
      anAnswer({ skills: person < missing ? ['reading-context'] : [], obstacles: person < 20 ? ['no-time'] : [] }),
      `form ${person}`,
    );
  await closeRound(on(ctx, opens + 30), halfYear);
  expect(await tellRound(on(ctx, opens + 31), halfYear, [])).toBe('told');
}

async function module(title: string, day: CalendarDay | null, skills: readonly string[]): Promise<string> {
  const kept = await addModule(
    lab,
    aModule({
      title,
      day,
      skills,
      shownTo: 'everyone',
      ...(day === null && { ownTime: true, fromMinutes: null, toMinutes: null, place: null }),
    }),
  );
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  return kept.id;
}

/** Steps 1.1 and 1.2 stand still when the first round closes; 1.1 goes on before the second opens. 1.3 stops and goes on in between. */
async function aPath(ctx: Ctx): Promise<void> {
  await changeStanding(on(ctx, firstOpens - 50), { kind: 'joined', on: writeDay(firstOpens - 50), reason: 'Prova' });
  const facts = { ownTitle: null, ownAsks: null, doer: null, due: null };
  const moves = [
    ['1.1', 'stuck', firstOpens, 'Mancano i dati'],
    ['1.2', 'stuck', firstCloses, 'Manca il tavolo'],
    ['1.1', 'under-way', firstCloses + 1, null],
    ['1.3', 'stuck', firstCloses + 10, 'Manca il tempo'],
    ['1.3', 'under-way', firstCloses + 20, null],
  ] as const;
  for (const [code, state, day, reason] of moves) {
    const seen = moves.filter((move) => move[0] === code && move[2] < day).length + 1;
    const changed = await changeStep(on(ctx, day), code, seen, { ...facts, state, reason, on: writeDay(day) });
    expect(changed, `${code} ${state}`).toEqual({ kind: 'done' });
  }
}

let [alfa, beta]: (Ctx | undefined)[] = [];

beforeAll(async () => {
  [alfa, beta] = [await aCity('alfa'), await aCity('beta')];
  await aPath(alfa);
  const context = await module('Leggere i dati', firstCloses + 1, ['context-analysis']);
  const few = await module('In pochi', secondOpens - 1, ['change-management']);
  // Whoever answered while a round was open may have seen it, or not.
  const during = await module('A giro aperto', secondOpens, ['community-organizing']);
  await sayAttendance(alfa, context, { city: undefined, people: { desk: 6 } });
  await sayAttendance(alfa, few, { city: undefined, people: { managers: 3 } });
  const whenever = await module('Quando si vuole', null, ['context-analysis']);
  await sayAttendance(alfa, whenever, { city: undefined, people: { desk: 8 } });
  await sayAttendance(alfa, during, { city: undefined, people: { desk: 9 } });
  await aRound(alfa, before, firstOpens, 35);
  await aRound(alfa, half, secondOpens, 5);
  await aRound(beta, before, firstOpens, 20);
  await aRound(beta, half, secondOpens, 20);
}, 120_000);

async function managerOf(ctx: Ctx | undefined, mailbox: string) {
  if (ctx === undefined) throw new Error('a city that was made');
  return aBrowser(app, { slug: ctx.municipality.slug, token: await signedIn(ctx, 'city-manager', mailbox) });
}

describe('between two rounds of a city', () => {
  it.each([
    [
      '',
      'c@example.org',
      /35 su 40 5 su 40 meglio Leggere i dati/,
      /Al giro prima 2 passi erano fermi: .*ripartito uno/,
    ],
    ['/en', 'd@example.org', /35 of 40 5 of 40 better Leggere i dati/, /2 steps were stuck: one went on/],
  ] as const)(
    'training and steps stand beside what moved, for its staff: %s',
    async (prefix, mailbox, training, steps) => {
      const manager = await managerOf(alfa, mailbox);
      const { html, text } = await readPage(manager, `${prefix}/alfa${home}/${half}`);
      const section = text.slice(text.search(/Fra il giro prima e questo|Between the round before and this one/));
      expect(section).toMatch(training);
      expect(section).toMatch(steps);
      // Its own few are no secret to the city; what happened while a round was open is of neither side.
      const [between = ''] = /id="in-mezzo".*?<\/section>/s.exec(html) ?? [];
      expect(between).toContain('In pochi');
      expect(between).not.toContain('A giro aperto');
      expect(between).toMatch(/non lo sa nessuno|nobody knows/);
      // A module without a day is there, and it says that nobody knows whether it lay between; beside no answer.
      expect(section).toMatch(
        /non si sa se stanno fra i due giri\. Quando si vuole Senza giorno|whether they lie between the two rounds\. Quando si vuole Without a day/,
      );
      expect(between.split('Quando si vuole')).toHaveLength(2);
    },
  );

  it('is counted again by the database, and gives the same', async () => {
    const manager = await managerOf(alfa, 'e@example.org');
    const { text, html } = await readPage(manager, `/alfa${home}/${half}/conto`);
    expect(text).toMatch(/Passi fermi al giro prima 2 2 lo stesso valore/);
    expect(text).toMatch(/Di questi, ripartiti 1 1 lo stesso valore/);
    expect(text).toMatch(/Passi fermi a questo giro 1 1 lo stesso valore/);
    expect(text).toMatch(/Moduli seguiti 2 2 lo stesso valore/);
    expect(text).not.toContain('un altro valore');
    expect(html).toContain('path_step_change');
  });
});

describe('between two rounds of cities, for everybody', () => {
  it('tells steps and modules as counts, a module only where five people attended it, and no reason', async () => {
    const { pairs } = await readAcross(lab, half);
    expect(pairs.map(({ now: { city, beside } }) => [city, beside])).toEqual([
      [
        'alfa',
        expect.objectContaining({
          from: writeDay(firstCloses + 1),
          to: writeDay(secondOpens - 1),
          stuckThen: 2,
          wentOn: 1,
          stuckNow: 1,
          modules: 1,
          bySkill: { 'reading-context': 1 },
        }),
      ],
      ['beta', expect.objectContaining({ stuckThen: 0, wentOn: 0, stuckNow: 0, modules: 0, bySkill: {} })],
    ]);
  });

  it.each([
    ['', /Leggere e mappare il contesto 1 meglio 1 può essere caso/, 'dà lo stesso valore'],
    ['/en', /1 better 1 could be chance/, 'gives the same value'],
  ] as const)(
    'reads cities with training beside cities without, and asks it all again: %s',
    async (prefix, row, same) => {
      const { html, text } = await readPage(aBrowser(app), `${prefix}${home}?semestre=${half}`);
      expect(text).toMatch(row);
      expect(text).not.toMatch(/Mancano i dati|Manca il tavolo|In pochi/);
      const [again = ''] = linksIn(html, /\/in-mezzo$/);
      const counted = await readPage(aBrowser(app), again);
      expect(counted.text).toContain(same);
      expect(counted.html).toContain('published_change_beside');
      for (const slug of ['alfa', 'beta']) {
        const told = await readPage(aBrowser(app), `${prefix}/${slug}${home}/${half}/edizioni/1`);
        expect(told.text).toMatch(/Passi fermi al giro prima|Steps stuck at the round before/);
        expect(told.text).not.toMatch(/un altro valore|another value/);
      }
      expect((await aBrowser(app).get(`${home}/${before}/in-mezzo`)).status, 'nothing lay before the first').toBe(404);
      expect((await aBrowser(app).get(`${home}/x/in-mezzo`)).status).toBe(404);
    },
  );
});
