import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { halfYearOf } from '../../src/domain/change/half-year.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { messages } from '../../src/i18n/index.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { onwards } from './setup/type-in.ts';

const database = await testDatabase();
const lab = await aLab(database);
const site = await aServedSite(database);
const half = halfYearOf(todayAt(new Date()));

describe.each([
  { told: 'in Italian', language: 'it', script: true },
  { told: 'in English, without script', language: 'en', script: false },
] as const)('how the change goes, $told', ({ language, script }) => {
  const t = messages(language).change;
  const prefix = language === 'en' ? '/en' : '';
  const name = language === 'it' ? 'Alfa' : 'Beta';
  const main = (page: Page) => page.locator('main');
  const press = (page: Page, role: 'button' | 'link', name: string) =>
    onwards(page, () => main(page).getByRole(role, { name }).click());
  const look = async (page: Page): Promise<string> => {
    await expectAccessible(page);
    await expectFits(page);
    return main(page).innerText();
  };

  it('goes from a round that is opened to what the lab reads across cities', async () => {
    const municipality = await registered(database, { name, open: false, madeUpData: false });
    const { slug } = municipality;
    const system = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
    const session = { slug, token: await signedIn(system, 'city-manager') };
    const manager = await site.visit({ language, script, width: 360, session });
    const rounds = `${prefix}/${slug}/laboratorio/cambiamento`;

    await manager.goto(rounds);
    expect(await look(manager)).toContain(t.noRounds);
    await press(manager, 'link', t.open);
    await look(manager);
    await press(manager, 'button', t.openSubmit);
    expect(await look(manager), 'says what is missing').toContain(t.problems['no-body']);
    await manager.getByLabel(t.modeChoices.anonymous).check();
    await manager.getByRole('textbox', { name: t.offices }).fill('Servizi sociali\nSportello');
    await press(manager, 'button', t.openSubmit);
    expect(await look(manager)).toContain(t.cardFor('Sportello'));
    const { pathname: link } = new URL(await manager.getByLabel(t.linkForAll).inputValue());

    // The first finds the way by keyboard alone, and forgets something.
    const somebody = await site.visit({ language, script, width: 360 });
    await somebody.goto(link);
    expect(await look(somebody)).toContain(t.promise.anonymous);
    await somebody.getByLabel(t.words['obstacle-words']).fill('Tre archivi');
    await somebody.getByRole('button', { name: t.send }).focus();
    await onwards(somebody, () => somebody.keyboard.press('Enter'));
    expect(await look(somebody)).toContain(t.problems['missing-words']);
    expect(await somebody.getByLabel(t.words['obstacle-words']).inputValue()).toBe('Tre archivi');
    for (let person = 0; person < 5; person++) {
      if (person > 0) await somebody.goto(link);
      await somebody.getByLabel(t.roles['with-people']).check();
      for (const question of Object.values(t.aspects))
        await somebody.getByRole('group', { name: question }).getByLabel(t.degrees[4]).check();
      await somebody.getByLabel(t.codes.obstacles['no-time']).check();
      if (person === 0) await somebody.getByLabel(t.readersChoices.lab).check();
      await press(somebody, 'button', t.send);
    }
    expect(await look(somebody)).toContain(t.thanksTitle);

    await manager.goto(`${rounds}/${half}`);
    expect(await look(manager)).toContain(t.answeredSoFar(5));
    await press(manager, 'button', t.close);
    const read = await look(manager);
    expect(read).toContain(t.readingLead(5));
    expect(read).toContain(t.wordLine(t.wordTitles['obstacle-words'], 'Tre archivi', t.readers.lab));
    await press(manager, 'link', t.tell);
    await look(manager);
    await press(manager, 'button', t.tellSubmit);
    expect(await look(manager)).toContain(t.told);
    await manager.context().close();

    const coordinator = await site.visit({
      language,
      script,
      width: 360,
      session: { slug: 'laboratorio', token: lab.session },
    });
    await coordinator.goto(`${prefix}/laboratorio/cambiamento`);
    const across = await look(coordinator);
    expect(across).toContain(`${name}: ${t.cityLine(t.modes.anonymous, 5, '')}`);
    expect(across).toContain('Tre archivi');
    await coordinator.context().close();
    await somebody.goto(`${prefix}/laboratorio/cambiamento`);
    const seen = await look(somebody);
    expect(seen).toContain(t.codes.obstacles['no-time']);
    expect(seen, 'words are for the lab’s staff').not.toContain('Tre archivi');
    await somebody.context().close();
  });
});
