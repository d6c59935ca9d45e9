import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Ctx } from '../../../src/features/context.ts';
import { publishFigures } from '../../../src/features/publishing/public.ts';
import { wordsOfPdf } from '../../setup/read-pdf.ts';
import { aRunningGroup } from '../../integration/publishing-groups.ts';
import { send } from './type-in.ts';

interface Writing {
  readonly page: Page;
  /** Of another coordinator: who wrote a section does not approve it. */
  readonly colleague: Page;
  readonly anybody: Page;
  /** Address of the lab. */
  readonly lab: string;
  /** The city that the report tells of, and of how many families it has published figures. */
  readonly city: Ctx;
  readonly families: number;
  readonly look: (page: Page) => Promise<string>;
  readonly refused: (page: Page) => Promise<void>;
}

/** The report: a section is refused, written and approved, its figure moves and is caught, it is published, downloaded and read back; the first bytes of the file. */
export async function writeTheReport({
  page,
  colleague,
  anybody,
  lab,
  city,
  families,
  look,
  refused,
}: Writing): Promise<string> {
  await page.goto(`${lab}/rapporto/scrivi`);
  await look(page);
  await page.goto(`${lab}/rapporto/scrivi/nuova`);
  const section = new URL(page.url()).pathname;
  await look(page);
  await send(page, section, { capitolo: '2', posto: '1', titolo: 'Alfa prova', testo: '{{figure alfa/nulla}}' });
  await refused(page);
  const text = `In città {{figure ${city.municipality.slug}/families}} famiglie condividono.`;
  await send(page, section, { testo: text });
  expect(await look(page)).toContain(String(families));
  await page.locator('main button[name=stato][value=review]').click();
  expect(await page.locator('main button[name=stato][value=approved]').count()).toBe(0);
  await colleague.goto(section);
  await look(colleague);
  await colleague.locator('main button[name=stato][value=approved]').click();
  await aRunningGroup(city, { families: 5 });
  await publishFigures({ ...city, now: new Date() });
  await page.goto(`${lab}/rapporto/scrivi`);
  await send(page, '/pubblica');
  expect(await page.locator('main').innerText()).toContain('Alfa prova');
  await page.goto(section);
  const now = String(families + 5);
  expect(await look(page)).toContain(now);
  await page.locator('main form[action$="/cifra"] button, main form[action*="/cifre"] button').first().click();
  await page.goto(`${lab}/rapporto/scrivi`);
  await send(page, '/pubblica');
  await anybody.goto(`${lab}/rapporto`);
  expect(await look(anybody)).toContain(now);
  const pdf = await anybody.locator('main a[href$="rapporto.pdf"]').first().getAttribute('href');
  const file = await (await anybody.request.get(pdf ?? '')).body();
  expect(file.includes('/StructTreeRoot')).toBe(true);
  expect(wordsOfPdf(file)).toContain(`${now} famiglie`);
  return file.subarray(0, 5).toString();
}
