import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { criteria } from '../../../src/domain/choice/criteria.ts';
import { send } from './type-in.ts';

interface At {
  /** The city's door to the lab. */
  readonly home: string;
  /** The words of the page, which is looked at for its accessibility as well. */
  readonly look: (page: Page) => Promise<string>;
}

/** A diagnosis whose gap has a range, since one of its figures has: what its page says. */
export async function findTheGap(page: Page, { home, look }: At): Promise<string> {
  await page.goto(`${home}/diagnosi`);
  await look(page);
  await page.goto(`${home}/diagnosi/gruppo`);
  await send(page, '/diagnosi/gruppo', { title: 'Bambini sotto i tre anni', area: 'minors' });
  const cluster = new URL(page.url()).pathname;
  const known = { source: 'Anagrafe comunale', on: '2026-01-01', method: 'count', confidence: 'high' };
  for (const [part, low, high] of [
    ['population', '1000', ''],
    ['prevalence', '40', ''],
    ['public', '100', ''],
    ['market', '50', ''],
    ['informal', '60', '120'],
    ['community', '10', ''],
  ] as const) {
    await page.goto(`${cluster}?parte=${part}`);
    await send(page, cluster, { part, low, high, ...known });
  }
  await page.goto(cluster);
  return look(page);
}

/** Two options compared, one decided on, with the dissent: what the page of the choice says then. */
export async function chooseInTheOpen(page: Page, { home, look }: At): Promise<string> {
  await page.goto(`${home}/scelta`);
  await send(page, '/scelta', { title: 'Come aiutare chi cura' });
  const choice = new URL(page.url()).pathname;
  for (const title of ['Doposcuola di quartiere', 'Compagnia a casa']) {
    await page.goto(`${choice}/opzioni`);
    await send(page, '/opzioni', { title, description: 'In breve' });
  }
  await page.goto(choice);
  const options = await page
    .locator('main a[href*="/opzioni/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  expect(options).toHaveLength(2);
  for (const [at, option] of options.entries()) {
    await page.goto(option);
    const scores = Object.fromEntries(
      criteria.flatMap((criterion) => [
        [`score-${criterion}`, String(2 + at)],
        [`reason-${criterion}`, 'Lo dice la diagnosi'],
      ]),
    );
    await send(page, new URL(page.url()).pathname, scores);
  }
  await page.goto(`${choice}/decisione`);
  await look(page);
  const option = options[1]?.split('/').at(-1)?.split('?')[0] ?? '';
  await send(page, '/decisione', { option, reasons: 'Copre di più', body: 'Ufficio anziani', text: 'È presto' });
  await page.goto(choice);
  return look(page);
}
