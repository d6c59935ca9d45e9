import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { aSite } from './setup/browser.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();

async function look(page: Page): Promise<void> {
  // The same pages with script off are the same to look at.
  if (!site.hasScript(page)) return;
  await expectAccessible(page);
  await expectFits(page);
}

/** Adds the first result of a search to the list, and tells which it was. */
async function gather(page: Page, words: string): Promise<string> {
  await page.goto(`/monza/servizi?parole=${words}`);
  const title = await page.locator('#risultati h3 a').first().innerText();
  await page.locator('#risultati button[name=servizio]').first().click();
  await page.waitForURL(/\/monza\/liste\//);
  return title;
}

describe.each([true, false])('a list of services, script %s', (script) => {
  it('is gathered, ordered, printed large, mailed and opened by its code', async () => {
    const page = await site.person({ script });
    const titles: string[] = [];
    for (const words of ['doposcuola', 'badante']) titles.push(await gather(page, words));
    // The third comes from its sheet.
    await page.goto('/monza/servizi?parole=spesa');
    await page.locator('#risultati h3 a').first().click();
    titles.push(await page.locator('h1').innerText());
    await page.locator('main form[action$="/monza/lista"] button').first().click();
    await page.waitForURL(/\/monza\/liste\//);
    expect(new Set(titles).size).toBe(3);
    await look(page);
    const listed = () => page.locator('article h3').allInnerTexts();
    expect(await listed()).toEqual(titles);
    await page.locator('article').nth(2).locator('button[value=up]').click();
    await page.waitForURL(/esito=saved/);
    expect(await listed()).toEqual([titles[0], titles[2], titles[1]]);
    expect(await page.locator('#porta svg[role=img]').getAttribute('aria-label')).toContain('QR');
    const reader = await page.locator('#porta input[readonly]').inputValue();

    await page.locator('#porta a[href$="/grande"]').click();
    await page.waitForURL(/\/grande$/);
    await look(page);
    const size = await page.evaluate<string>("getComputedStyle(document.querySelector('.will-large')).fontSize");
    expect(Number.parseFloat(size)).toBeGreaterThan(20);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main .btn:visible').count()).toBe(0);
    expect(await page.locator('.will-large article').count()).toBe(3);
    await page.emulateMedia({ media: null });
    await page.goBack();

    await page.fill('[name=email]', 'zia@example.org');
    await page.locator('form[action$="/spedisci"] button').click();
    await page.waitForURL(/esito=sent/);
    expect(await page.locator('main').innerText()).toContain('Inviata');

    const friend = await site.person({ script, width: 1280 });
    await friend.goto(new URL(reader).pathname);
    await look(friend);
    expect(await friend.locator('article h3').allInnerTexts()).toEqual([titles[0], titles[2], titles[1]]);
    expect(await friend.locator('button[value=up]').count()).toBe(0);
  });
});

it('the desk gives a provider a link, and the provider says its room with it', async () => {
  const desk = await staffPage(site, 'sportello@monza.example.org', { width: 1280 });
  await desk.goto('/monza/sportello/posti');
  await look(desk);
  await desk.locator('#chiavi form:has([name=modo][value=link]) button').first().click();
  const link = await desk.locator('main input[readonly]').inputValue();
  const provider = await site.person();
  await provider.goto(new URL(link).pathname);
  await look(provider);
  await provider.locator('main table a').first().click();
  await look(provider);
  await provider.fill('[name=liberi]', '7');
  await provider.locator('main form .btn-primary').click();
  await expect.poll(() => provider.locator('main').innerText()).toMatch(/7 posti liberi/);
});
