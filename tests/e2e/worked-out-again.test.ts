import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runPoolingNow } from '../../src/features/pools/public.ts';
import { aCity } from '../integration/pools-city.ts';
import { aChange, changeHalf } from '../setup/a-change.ts';
import { aChoice } from '../setup/a-choice.ts';
import { aComparison } from '../setup/a-comparison.ts';
import { aLab } from '../setup/a-lab.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { aTraining } from '../setup/a-training.ts';
import { someExperiments } from '../setup/an-experiment.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';

const database = await testDatabase();
const { system: lab } = await aLab(database);
const city = await aCity(database, {});
const system = { ...city.system, now: new Date() };
const { slug } = city.municipality;
await runPoolingNow(system, { secondsToSolve: 2 });
const [choice, experiments] = [await aChoice(system, 'prova'), await someExperiments(system, 'prova')];
await aChange(system, 'prova');
await aTraining(system, 'prova');
await aComparison(database, lab);
const session = { slug, token: await signedIn(system, 'city-manager') };
const site = await aServedSite(database);

/** Where figures stand, and the pages that they lead to. */
const places = [
  { from: `/laboratorio/sperimentazioni/${slug}/${experiments.told}`, to: /\/racconti\//, links: 2 },
  { from: `/${slug}/laboratorio/sperimentazioni/${experiments.told}`, to: /\/letture\//, links: 1 },
  { from: `/laboratorio/cambiamento?semestre=${changeHalf}`, to: /\/(domande|edizioni)\//, links: 8 },
  { from: '/laboratorio/formazione/citta', to: /\/(formazione\/citta\/|raccontata)/, links: 7 },
  { from: `/${slug}/laboratorio/scelta/${choice.decided}`, to: /\/conto$/, links: 1 },
  ...['first-contact-share', 'families-sharing'].map((indicator) => ({
    from: `/laboratorio/confronto?citta=uno&indicatore=${indicator}`,
    to: /\/confronto\/conto\?/,
    links: 1,
  })),
  { from: '/due/laboratorio/confronto?indicatore=days-to-proposal', to: /\/confronto\/conto\?/, links: 1 },
];

describe.each([
  { told: 'in Italian at 360 pixels', language: 'it', script: true, same: 'lo stesso valore' },
  { told: 'in English, without script', language: 'en', script: false, same: 'the same value' },
] as const)('figures of the lab are worked out again, $told', ({ language, script, same }) => {
  const prefix = language === 'en' ? '/en' : '';

  async function linksOn(page: Page, pattern: RegExp): Promise<string[]> {
    const all = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    return [...new Set(all.map((href) => href.replace(/#.*/, '')).filter((href) => pattern.test(href)))];
  }

  it.each(places)('from $from', async ({ from, to, links }) => {
    const page = await site.visit({ language, script, width: 360, session });
    await page.goto(prefix + from);
    await expectAccessible(page);
    await expectFits(page);
    const found = await linksOn(page, to);
    expect(found).toHaveLength(links);
    // The first two are of both kinds, where there are two: the others have the same parts.
    for (const href of found.slice(0, 2)) {
      await page.goto(href);
      await expectAccessible(page);
      await expectFits(page);
      expect(await page.locator('main').innerText()).toContain(same);
    }
    await page.context().close();
  });
});
