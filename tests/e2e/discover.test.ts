import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { aSite } from './setup/browser.ts';
import { choose, enter, ofFocused, send, tabTo, write } from './setup/keyboard.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();

async function look(page: Page): Promise<void> {
  // The same pages with script off are the same to look at.
  if (!site.hasScript(page)) return;
  await expectAccessible(page);
  await expectFits(page);
}

/** Presses a button of the way: pages answer at one address, so what tells them apart is their title. */
async function press(page: Page, value: string): Promise<string> {
  await Promise.all([page.waitForEvent('load'), page.locator(`button[value="${value}"]`).first().click()]);
  await look(page);
  return page.locator('h1').innerText();
}

describe.each([true, false])('what exists for me, script %s', (script) => {
  it('is asked in a few questions on a phone, and taken along as a list', async () => {
    const page = await site.person({ script });
    await page.goto('/monza');
    await page.locator('main a[href="/monza/scopri"]').click();
    await page.waitForURL(/\/monza\/scopri$/);
    await look(page);
    await page.check('[name=tema][value=at-home]');
    expect(await press(page, 'comincia')).toBe('Dove vive?');
    await page.check('[name=valore][value=here]');
    expect(await press(page, 'avanti')).toBe('Quanti anni ha?');
    await page.fill('[name=valore]', 'ottanta');
    expect(await press(page, 'avanti')).toBe('Quanti anni ha?');
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('Scrivi un numero');
    await page.fill('[name=valore]', '80');
    await press(page, 'avanti');
    let title = await press(page, 'risultati');
    expect(title).toBe('Ecco che cosa c’è per te');
    const results = page.locator('main');
    expect(await results.innerText()).toContain('Assistenza a casa');
    expect(await results.innerText()).toContain('Regola: Il prezzo è la regola vera di Bergamo');

    // The price in between is settled by one more answer.
    title = await press(page, 'cambia:isee-health');
    expect(title).toBe('Quanto vale l’ISEE sociosanitario?');
    await page.fill('[name=valore]', '15.500');
    await press(page, 'avanti');
    if ((await page.locator('h1').innerText()) !== 'Ecco che cosa c’è per te') await press(page, 'risultati');
    await press(page, 'cambia:company');
    await page.check('[name=valore][value=few]');
    await press(page, 'avanti');
    if ((await page.locator('h1').innerText()) !== 'Ecco che cosa c’è per te') await press(page, 'risultati');
    expect(await results.innerText()).toMatch(/Si paga 9,20\s€ all’ora/);
    expect(new URL(page.url()).search).toBe('');

    await page.locator('form[action$="/scopri/lista"] button').click();
    await page.waitForURL(/\/monza\/liste\//);
    expect(await results.innerText()).toContain('Assistenza a casa');
    expect(await results.innerText()).not.toContain('15.500');
    expect(await page.locator('#porta svg[role=img]').count()).toBe(1);
  });

  it('has rules that the staff writes on screen', async () => {
    const page = await staffPage(site, 'dirigente@monza.example.org', { script, width: 1280 });
    await page.goto(`/monza/sportello/regole?parole=${script ? 'psicologa' : 'sport'}`);
    await look(page);
    await page.locator('main form button', { hasText: 'Scrivi la regola' }).first().click();
    await page.waitForURL(/\/bozza$/);
    await look(page);
    await page.selectOption('[name=fatto-c]', 'age');
    await page.locator('.will-tree form .btn-outline-primary').first().click();
    await page.waitForURL(/\/condizione\?/);
    await look(page);
    await page.fill('[name=almeno]', '14');
    await page.locator('main form .btn-primary').click();
    await page.waitForURL(/esito=salvato/);
    expect(await page.locator('main').innerText()).toContain('Età: almeno 14 anni');
    await look(page);
    for (const part of ['importo', 'fonte', 'esempi/nuovo']) {
      await page.goto(`${new URL(page.url()).pathname.replace(/\/bozza.*/, '/bozza')}/${part}`);
      await look(page);
    }
  });
});

it('is reached with the keyboard alone, at the width that 400 % of zoom leaves', async () => {
  const page = await site.person({ width: 320 });
  await page.goto('/monza');
  await tabTo(page, 'main a[href$="/scopri"]');
  await enter(page);
  await expectFits(page);
  await tabTo(page, '[name=tema][value=at-home]');
  await page.keyboard.press('Space');
  await send(page);
  await choose(page, 'valore', 'here');
  await expectFits(page);
  await send(page);
  await write(page, 'valore', 'ottanta');
  await send(page);
  expect(await ofFocused(page, 'focused.className')).toContain('will-error-summary');
  await tabTo(page, '.will-error-summary a');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('80');
  await tabTo(page, 'button[value=risultati]');
  await enter(page);
  expect(await page.locator('h1').innerText()).toBe('Ecco che cosa c’è per te');
  await expectFits(page);
  await tabTo(page, 'main details summary');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button[value="cambia:isee-health"]');
  await enter(page);
  expect(await page.locator('h1').innerText()).toBe('Quanto vale l’ISEE sociosanitario?');
});
