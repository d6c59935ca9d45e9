import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishFigures } from '../../src/features/publishing/public.ts';
import { aRunningGroup } from '../integration/publishing-groups.ts';
import { theLab } from '../setup/a-lab.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aServedSite, signedIn } from '../setup/a-served-city.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { wordsOfPdf } from '../setup/read-pdf.ts';

const database = await testDatabase();
const site = await aServedSite(database);
const now = () => ({ actor: { kind: 'system' }, now: new Date() }) as const;
const lab = aContext(database.app, theLab, now());
const monza = await registered(database, { slug: 'monza', name: 'Monza' });
const city = () => aContext(database.app, monza, now());
let session = { slug: '', token: '' };
let other = session;

beforeAll(async () => {
  await aRunningGroup(city(), { families: 6 });
  await publishFigures(city());
  session = { slug: 'laboratorio', token: await signedIn(lab, 'lab-coordinator', { name: 'Lia' }) };
  other = { slug: 'laboratorio', token: await signedIn(lab, 'lab-coordinator', { name: 'Ugo' }) };
});

const words = (page: Page) => page.locator('main').innerText();

const variants = [
  { told: 'in Italian, with script, on a phone', language: 'it', script: true, prefix: '', width: 360 },
  { told: 'in English, without script', language: 'en', script: false, prefix: '/en', width: 1280 },
] as const;

describe.each(variants)('the report $told', ({ language, script, prefix, width }) => {
  const visit = (signed: boolean, as = session) =>
    site.visit({ language, script, width, ...(signed && { session: as }) });
  const look = async (page: Page) => {
    await expectAccessible(page);
    await expectFits(page);
  };
  const send = (page: Page, action: string) =>
    page.locator(`main form[action$="${action}"] button[type=submit]`).first().click();
  let section = '';

  it('is begun by its coordinator: what is wrong in a text is told with its line, and kept', async () => {
    const page = await visit(true);
    await page.goto(`${prefix}/laboratorio`);
    await page.locator('main a[href$="/rapporto/scrivi"]').click();
    await look(page);
    await page.locator('main a[href$="/scrivi/nuova"]').click();
    section = new URL(page.url()).pathname;
    await look(page);
    await page.selectOption('[name=capitolo]', '2');
    await page.selectOption('[name=citta]', 'monza');
    await page.fill('[name=titolo]', 'Monza prova');
    await page.fill('[name=titolo-en]', 'Monza tries');
    await page.fill('[name=testo]', 'Prima riga.\n\nA Monza {{figure monza/famiglie}} famiglie.');
    await send(page, section);
    expect(await page.locator('.will-error-summary').innerText()).toContain('monza/famiglie');
    expect(await page.inputValue('[name=titolo]')).toBe('Monza prova');
    await look(page);
    await page.fill(
      '[name=testo]',
      'Prima riga.\n\nA Monza {{figure monza/families}} famiglie condividono.\n\n{{chart families}}',
    );
    await page.fill('[name=testo-en]', 'In Monza {{figure monza/families}} families share.\n\n{{chart families}}');
    await send(page, section);
    expect(await words(page)).toMatch(
      language === 'it' ? /A Monza \d+ famiglie condividono\./ : /In Monza \d+ families share\./,
    );
    await look(page);
    await page.locator('main button[name=stato][value=review]').click();
    // Who wrote it cannot approve it: a colleague does.
    expect(await page.locator('main button[name=stato][value=approved]').count()).toBe(0);
    expect(await words(page)).toContain('(Ugo)');
    await look(page);
    const colleague = await visit(true, other);
    await colleague.goto(section);
    await colleague.locator('main button[name=stato][value=approved]').click();
    expect(await words(colleague)).toMatch(language === 'it' ? /Approvata il .* da Ugo/ : /Approved on .* by Ugo/);
    await look(colleague);
  });

  it('catches a figure that has changed, with both sentences, and is published once somebody has decided', async () => {
    await aRunningGroup(city(), { families: 6 });
    await publishFigures(city());
    const page = await visit(true);
    await page.goto(`${prefix}/laboratorio/rapporto/scrivi`);
    await send(page, '/rapporto/scrivi/pubblica');
    expect(await words(page)).toContain(
      language === 'it' ? 'Alcuni numeri sono cambiati' : 'Some figures have changed',
    );
    await look(page);
    await page.goto(section);
    expect(await words(page)).toContain(
      language === 'it' ? 'Questi numeri sono cambiati' : 'These figures have changed',
    );
    await look(page);
    await page.goto(`${prefix}/laboratorio/rapporto/scrivi`);
    const links = await page.locator('main a[href*="/scrivi/sezioni/"]').all();
    const sections = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const address of sections) {
      await page.goto(address ?? '');
      while ((await page.locator('main button[name=scelta][value=nuovo]').count()) > 0)
        await page.locator('main button[name=scelta][value=nuovo]').first().click();
    }
    await page.goto(`${prefix}/laboratorio/rapporto/scrivi`);
    await send(page, '/rapporto/scrivi/pubblica');
    expect(await words(page)).toMatch(language === 'it' ? /La versione \d+ è pubblicata/ : /Version \d+ is published/);
    await look(page);
  });

  it('is read, opened figure by figure and downloaded by anybody', async () => {
    const page = await visit(false);
    await page.goto(`${prefix}/laboratorio/rapporto`);
    await look(page);
    const sentence =
      /(A|In) Monza \d+ (famiglie condividono|families share)\./.exec(await words(page))?.[0] ?? 'no sentence';
    const pdf = await page.locator('main a[href$="/rapporto.pdf"]').first().getAttribute('href');
    await page.locator('main a[href*="/cifre/"][href$="monza/families"]').first().click();
    await look(page);
    await page.locator('main a[href*="/monza/numeri/families/"]').click();
    expect(await words(page)).toContain(language === 'it' ? 'lo stesso valore' : 'the same value');
    await look(page);
    const file = await page.request.get(pdf ?? '');
    const input = await file.body();
    expect(wordsOfPdf(input)).toContain(sentence);
    const raw = input.toString('latin1');
    for (const mark of [
      '<pdfuaid:part>1</pdfuaid:part>',
      `/Lang (${language})`,
      '/S /TOC',
      '/S /TH',
      '/S /Figure',
      '/Alt ',
      'Monza',
    ])
      expect([mark, raw.includes(mark)]).toEqual([mark, true]);
    for (const path of ['/laboratorio/dati', '/laboratorio/citta/monza', '/laboratorio/contatto']) {
      await page.goto(prefix + path);
      await look(page);
      const saved = await page.locator('footer a[href*=".pdf"]').getAttribute('href');
      expect((await (await page.request.get(saved ?? '')).body()).subarray(0, 4).toString()).toBe('%PDF');
    }
  });
});
