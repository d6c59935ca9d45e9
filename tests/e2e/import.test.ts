import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { submit } from './setup/ask.ts';
import { aSite } from './setup/browser.ts';
import { send, tabTo } from './setup/keyboard.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();
const administrator = 'amministra@monza.example.org';
const realFile = fileURLToPath(new URL('../../../shared/data/solidarity-initiatives-italy-2020.csv', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'will-e2e-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Looks again until the words are there: what a job does takes a while. */
async function reloadUntil(page: Page, words: RegExp): Promise<string> {
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline) {
    const text = await page.locator('main').innerText();
    if (words.test(text)) return text;
    await page.reload();
  }
  throw new Error(`the page never said ${words.source}`);
}

async function look(page: Page): Promise<void> {
  // The rules of accessibility are script themselves; the same pages are looked at with it below.
  if (site.hasScript(page)) await expectAccessible(page);
  await expectFits(page);
}

async function upload(page: Page, source: string, file: string): Promise<void> {
  await page.goto('/monza/servizi');
  await page.click('main a[href$="/catalogo/importa"]');
  await look(page);
  await page.fill('[name=source]', source);
  await page.setInputFiles('[name=file]', file);
  await submit(page);
}

/** The figure of a report beside its name. */
function figure(text: string, name: string): number {
  return Number(new RegExp(`^${name}\\s+([\\d.]+)$`, 'm').exec(text)?.[1]?.replaceAll('.', '') ?? Number.NaN);
}

describe.skipIf(!existsSync(realFile))('the real file of 2020 (needs ../shared/data)', () => {
  it('comes in from the page, without script, and is found', async () => {
    const page = await staffPage(site, administrator, { width: 360, script: false });
    await upload(page, 'covid19italia.help', realFile);
    await look(page);
    expect(await page.locator('select[name=title]').inputValue()).toBe('titolo');
    await submit(page);
    await look(page);
    for (const [value, code] of [
      ['open', 'active'],
      ['closed', 'closed'],
      ['pubblico', 'public'],
      ['privato', 'free'],
      ['Supporto psicologico', 'listening'],
      ['Consegne e commissioni', 'shopping-errands'],
    ] as const)
      await page.getByLabel(value, { exact: true }).selectOption(code);
    await page.click('main [name=next][value=preview]');
    expect(await page.locator('#anteprima').innerText()).toContain('Videolezioni di coding con Scratch');
    await submit(page);
    const plan = await reloadUntil(page, /Che cosa cambierebbe/);
    expect([figure(plan, 'Letti'), figure(plan, 'Nuovi'), figure(plan, 'Scartati')]).toEqual([1083, 1083, 0]);
    expect(plan).toContain('Coordinate illeggibili: tolte');
    await look(page);
    await page.click('main form[action$="/conferma"] .btn-primary');
    const report = await reloadUntil(page, /File importato/);
    expect(figure(report, 'Nuovi')).toBe(1083);
    await look(page);
    await page.goto('/monza/servizi?parole=videolezioni+coding');
    expect(await page.locator('main').innerText()).toContain('Videolezioni di coding con Scratch');
  });
});

it('the demo’s own spreadsheet comes in, and its doubles are decided by keyboard', async () => {
  const page = await staffPage(site, administrator, { width: 1280 });
  const response = await page.request.get('/monza/servizi/dati/xlsx');
  const file = join(folder, 'servizi.xlsx');
  writeFileSync(file, await response.body());
  await upload(page, 'Copia del catalogo', file);
  await send(page);
  await tabTo(page, 'main [name=next][value=check]');
  await submit(page);
  const plan = await reloadUntil(page, /Che cosa cambierebbe/);
  expect(plan).toContain('Possibili doppioni');
  await look(page);
  await page.selectOption('select[name=duplicates]', 'same');
  await page.click('main form[action$="/conferma"] .btn-primary');
  const report = await reloadUntil(page, /File importato|Non è cambiato niente/);
  expect(figure(report, 'Già nel catalogo da un’altra fonte')).toBeGreaterThan(10);
  expect(figure(report, 'Scartati')).toBe(0);
});

it('a file that is none is refused in words, and the page keeps what was written', async () => {
  const page = await staffPage(site, administrator, { width: 360 });
  const file = join(folder, 'pagina.csv');
  writeFileSync(file, '<html><script>alert(1)</script></html>');
  await upload(page, 'Sbagliata', file);
  expect(await page.locator('.will-error-summary').innerText()).toContain('È una pagina web');
  expect(await page.inputValue('[name=source]')).toBe('Sbagliata');
  await look(page);
});

it('formulas and scripts in cells are text on every page that shows them', async () => {
  const page = await staffPage(site, administrator, { width: 1280 });
  const file = join(folder, 'cattivo.csv');
  writeFileSync(
    file,
    'id;titolo;descrizione\n=1+1;"=HYPERLINK(""http://evil.example"")";"<img src=x onerror=""document.title=1""><script>alert(1)</script>Testo"\n',
  );
  await upload(page, 'Cattiva', file);
  await submit(page);
  expect(await page.locator('#anteprima').innerText()).toContain('=HYPERLINK("http://evil.example")');
  await page.click('main [name=next][value=check]');
  await reloadUntil(page, /Che cosa cambierebbe/);
  await page.click('main form[action$="/conferma"] .btn-primary');
  await reloadUntil(page, /File importato/);
  await page.goto('/monza/servizi?parole=hyperlink');
  expect(await page.locator('main').innerText()).toContain('=HYPERLINK("http://evil.example")');
  expect(await page.title()).not.toBe('1');
  const exported = await (await page.request.get('/monza/servizi/dati/csv')).text();
  expect(exported).toContain(`'=HYPERLINK(`);
  expect(exported).not.toContain('onerror');
});
