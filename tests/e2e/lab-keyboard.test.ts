import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listQuestions } from '../../src/domain/change/questionnaire.ts';
import { halfYearOf } from '../../src/domain/change/half-year.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { addModule } from '../../src/features/learning/public.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { aModule } from '../setup/a-training.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { choose, enter, select, send, tabTo, write } from './setup/keyboard.ts';

const database = await testDatabase();
const lab = await aLab(database);
const site = await aServedSite(database);
const municipality = await registered(database, { name: 'Alfa', open: false, madeUpData: false });
const system = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
const city = { slug: municipality.slug, token: await signedIn(system, 'city-manager') };
const home = `/${municipality.slug}/laboratorio`;

const wordsOf = (page: Page) => page.locator('main').innerText();

/** Pressed where it is, whatever leads there. */
async function go(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await enter(page);
}

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectFits(page);
}

describe.each([360, 1280])('the lab with the keyboard alone, on a screen of %i px', (width) => {
  const asCity = () => site.visit({ language: 'it', script: true, width, session: city });

  it('how the change goes: a round is opened, answered and closed', async () => {
    const page = await asCity();
    await page.goto(`${home}/cambiamento`);
    if ((await page.locator('main a[href$="/cambiamento/apri"]').count()) > 0) {
      await go(page, 'main a[href$="/cambiamento/apri"]');
      await choose(page, 'promessa', 'anonymous');
      await write(page, 'uffici', 'Servizi sociali, sociali@comune.example');
      await send(page);
      const { pathname: link } = new URL(await page.locator('main .will-copy input').first().inputValue());
      await looksRight(page);
      const somebody = await site.visit({ language: 'it', script: true, width });
      await somebody.goto(link);
      await choose(somebody, 'role', 'partner');
      for (const aspect of ['will', 'time', 'skills', 'mandate', 'tools'])
        await choose(somebody, `ready-${aspect}`, '3');
      for (const question of listQuestions) await tabTo(somebody, `[name="${question}"]`);
      await send(somebody);
      expect(await wordsOf(somebody)).toContain('urna');
      await somebody.context().close();
      await page.goto(`${home}/cambiamento/${halfYearOf(todayAt(new Date()))}`);
      await go(page, 'main form[action$="/chiudi"] button');
    } else await page.goto(`${home}/cambiamento/${halfYearOf(todayAt(new Date()))}`);
    expect(await wordsOf(page)).toContain('Meno di cinque risposte');
    await looksRight(page);
    await page.context().close();
  });

  it('training: a self-assessment is opened, answered, moved on and closed, and the way back leads to the lab', async () => {
    const module = await addModule(lab.system, aModule({ skills: ['change-management'], shownTo: 'everyone' }));
    if (module.kind !== 'kept') throw new Error(module.kind);
    const page = await asCity();
    await page.goto(`${home}/formazione`);
    await go(page, `main a[href$="${module.id}"]`);
    await looksRight(page);
    await go(page, 'main form[action$="/autovalutazioni"] button');
    const { pathname: link } = new URL(await page.locator('main .will-copy input').inputValue());
    const somebody = await site.visit({ language: 'it', script: true, width });
    await somebody.goto(link);
    await choose(somebody, 'punto-change-management', '2');
    await send(somebody);
    expect(await wordsOf(somebody)).toContain('La tua risposta è contata');
    await somebody.context().close();
    await go(page, 'main form[action$="/passo"] button');
    await go(page, 'main form[action$="/passo"] button');
    expect(await wordsOf(page)).toContain('non c’è niente da raccontare');
    await looksRight(page);
    await page.goto(`${home}/formazione`);
    await go(page, 'main a[href$="/formazione/citta"]');
    await looksRight(page);
    await go(page, '.will-back a');
    await go(page, '.will-back a');
    expect(new URL(page.url()).pathname).toBe(home);
    await page.context().close();
  });

  it('the diagnosis: a group of people and a figure', async () => {
    const page = await asCity();
    await page.goto(`${home}/diagnosi`);
    await go(page, 'main a[href$="/diagnosi/gruppo"]');
    await write(page, 'title', `Anziani soli ${width}`);
    await choose(page, 'area', 'older-people');
    await send(page);
    await select(page, 'part', 'population');
    await write(page, 'low', '1200');
    await write(page, 'source', 'Anagrafe');
    await choose(page, 'method', 'count');
    await choose(page, 'confidence', 'high');
    await send(page);
    expect(await wordsOf(page)).toContain('1.200');
    await looksRight(page);
    await page.context().close();
  });

  it('the choice: a comparison and an option of it', async () => {
    const page = await asCity();
    await page.goto(`${home}/scelta`);
    await write(page, 'title', `Che cosa proviamo ${width}`);
    await send(page);
    const choice = new URL(page.url()).pathname;
    await go(page, `main a[href$="${choice}/opzioni"]`);
    await write(page, 'title', 'Doposcuola');
    await write(page, 'description', 'Due pomeriggi');
    await send(page);
    await page.goto(choice);
    expect(await wordsOf(page)).toContain('Doposcuola');
    await looksRight(page);
    await page.context().close();
  });

  it('the report: a section is begun and kept', async () => {
    const page = await site.visit({
      language: 'it',
      script: true,
      width,
      session: { slug: 'laboratorio', token: lab.session },
    });
    await page.goto('/laboratorio/rapporto/scrivi');
    await go(page, 'main a[href$="/scrivi/nuova"]');
    await select(page, 'capitolo', '4');
    await write(page, 'posto', '1');
    await write(page, 'titolo', `Voci ${width}`);
    await write(page, 'testo', 'Che cosa abbiamo imparato.');
    await send(page);
    expect(await wordsOf(page)).toContain('Che cosa abbiamo imparato.');
    await looksRight(page);
    await page.context().close();
  });

  it('the facts: one of the city is told, corrected and withdrawn, and what happened around it is added', async () => {
    const page = await site.visit({
      language: 'it',
      script: true,
      width,
      session: { slug: 'laboratorio', token: lab.session },
    });
    await page.goto('/laboratorio/percorsi');
    await go(page, `main a[href$="/percorsi/${municipality.slug}"]`);
    await looksRight(page);
    await choose(page, 'kind', 'law');
    await write(page, 'title', `Una legge ${width}`);
    await write(page, 'titleEn', `A law ${width}`);
    await page.locator('[name="from"]').fill('2023-05-16');
    await send(page);
    expect(await wordsOf(page)).toContain(`Una legge ${width}`);
    await go(page, `main a[href$="/fatti/di/${municipality.slug}"]`);
    await looksRight(page);
    await go(page, 'main .btn-primary');
    await write(page, 'textIt', `Una prova ${width}.`);
    await write(page, 'textEn', `A trial ${width}.`);
    await write(page, 'when', '7/2020');
    await write(page, 'sourceName', 'Il verbale della plenaria');
    await choose(page, 'mark', 'verified');
    await choose(page, 'willLink', 'verified');
    await looksRight(page);
    await send(page);
    await looksRight(page);
    await write(page, 'textIt', `Una prova corretta ${width}.`);
    await write(page, 'reason', 'Riletto');
    await send(page);
    expect(await wordsOf(page)).toContain('Perché: Riletto');
    const somebody = await site.visit({ language: 'it', script: true, width });
    await somebody.goto(`/${municipality.slug}/percorso`);
    expect(await wordsOf(somebody)).toContain(`Una prova corretta ${width}.`);
    await looksRight(somebody);
    await somebody.context().close();
    await write(page, 'why', 'Era di un’altra città');
    await go(page, 'main form[action$="/ritira"] button');
    expect(await wordsOf(page)).toContain('Raccontalo di nuovo');
    await looksRight(page);
    await page.context().close();
  });

  it('what is not known: a blank is left, seen and filled in', async () => {
    const page = await site.visit({
      language: 'it',
      script: true,
      width,
      session: { slug: 'laboratorio', token: lab.session },
    });
    await page.goto('/laboratorio/fatti');
    await go(page, 'main a[href$="/non-si-sa/laboratorio"]');
    await write(page, 'textIt', `Chi c’era ${width}`);
    await write(page, 'textEn', `Who was there ${width}`);
    await looksRight(page);
    await send(page);
    await page.goto('/laboratorio');
    expect(await wordsOf(page)).toMatch(/Non si sa ancora\s+Chi c’era/);
    await looksRight(page);
    await page.locator('main .will-facts a[href*="/fatti/"]').last().focus();
    await enter(page);
    await write(page, 'textIt', `C’erano dieci città ${width}.`);
    await write(page, 'textEn', `Ten cities were there ${width}.`);
    await write(page, 'sourceName', 'Chi coordinava il programma');
    await choose(page, 'mark', 'recalled');
    await write(page, 'reason', 'Lo ha raccontato');
    await send(page);
    await looksRight(page);
    await page.goto('/laboratorio');
    expect(await wordsOf(page)).toContain(`C’erano dieci città ${width}.`);
    await page.context().close();
  });
});
