import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { submit } from './setup/ask.ts';
import { aSite } from './setup/browser.ts';

const site = await aSite();

/** From the first question to the one on days and hours. */
async function reachHours(page: Page): Promise<void> {
  await page.goto('/monza/chiedi');
  await submit(page);
  await page.check('[name=kind][value=childcare]');
  await submit(page);
  await page.check('[name=q-collect][value=from-school]');
  await submit(page);
  await page.check('[name=seats][value="1"]');
  await page.fill('[name=age-1]', '4');
  await submit(page);
  await page.check('[name=intensity][value=light]');
  await submit(page);
  await page.selectOption('[name=days]', '1');
  await page.selectOption('[name=slots]', '4');
}

/** What the fields of Monday would send. */
async function mondayOf(page: Page): Promise<string[]> {
  const monday = page.locator('.will-week-day').first();
  const boxes = await Promise.all((await monday.locator('input').all()).map((box) => box.isChecked()));
  const hours = await Promise.all((await monday.locator('select').all()).map((one) => one.inputValue()));
  return boxes.flatMap((on, at) => (on ? [`${hours[2 * at]}-${hours[2 * at + 1]}`] : []));
}

function cellOf(page: Page, hour: string) {
  return page.locator(`.will-week-grid button[aria-label="lunedì ${hour}"]`);
}

describe('two stretches of one day', () => {
  it.each([true, false])('are said in the list of days on a phone, script: %s', async (script) => {
    const page = await site.person({ script });
    await reachHours(page);
    const hours = page.url();
    await page.check('[name=day-0]');
    await page.selectOption('[name=from-0]', '14');
    await page.selectOption('[name=to-0]', '18');
    expect(await page.locator('[name=from-0-2]').isVisible()).toBe(false);
    await page.getByLabel(/Anche a un’altra ora di lunedì: fascia 2/).check();
    await page.selectOption('[name=from-0-2]', '32');
    await page.selectOption('[name=to-0-2]', '34');
    await expectAccessible(page);
    await expectFits(page);
    await submit(page);
    expect(await page.locator('#error-summary').innerText()).toContain('ogni volta dura di più');
    expect(await mondayOf(page)).toEqual(['14-18', '32-34']);
    await page.selectOption('[name=to-0-2]', '36');
    await submit(page);
    expect(await page.locator('[name=place]').count()).toBe(1);
    await page.goto(hours);
    expect(await mondayOf(page)).toEqual(['14-18', '32-36']);
  });

  it('are pressed on the grid, where each begins and where it ends, and dragged away again', async () => {
    const page = await site.person({ width: 1280 });
    await reachHours(page);
    for (const hour of ['07:00', '08:30', '16:00', '17:30']) await cellOf(page, hour).click();
    expect(await mondayOf(page)).toEqual(['14-18', '32-36']);
    await cellOf(page, '07:30').hover();
    await page.mouse.down();
    await cellOf(page, '08:30').hover();
    await page.mouse.up();
    expect(await mondayOf(page)).toEqual(['14-15', '32-36']);
    await cellOf(page, '19:00').hover();
    await page.mouse.down();
    await cellOf(page, '18:00').hover();
    await page.mouse.up();
    expect(await mondayOf(page)).toEqual(['14-15', '32-39']);
  });

  it('are marked with the keyboard alone, and one is taken away without the other', async () => {
    const page = await site.person({ width: 1280 });
    await reachHours(page);
    await cellOf(page, '07:00').focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    expect(await mondayOf(page)).toEqual(['14-18']);
    await cellOf(page, '16:00').focus();
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
    expect(await mondayOf(page)).toEqual(['14-18', '32-36']);
    await cellOf(page, '08:00').focus();
    await page.keyboard.press('Delete');
    expect(await mondayOf(page)).toEqual(['32-36']);
    await expectAccessible(page);
  });

  it('are three at most: a fourth leaves the day as it was', async () => {
    const page = await site.person({ width: 1280 });
    await reachHours(page);
    for (const hour of ['07:00', '08:00', '10:00', '11:00', '13:00', '14:00']) await cellOf(page, hour).click();
    expect(await mondayOf(page)).toEqual(['14-17', '20-23', '26-29']);
    await cellOf(page, '18:00').click();
    expect(await mondayOf(page)).toEqual(['14-17', '20-23', '26-29']);
  });
});
