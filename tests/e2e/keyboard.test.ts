import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aSite } from './setup/browser.ts';
import { choose, enter, ofFocused, send, tabTo, write } from './setup/keyboard.ts';
import { askByKeyboard } from './setup/keyboard-ask.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();

const nameOrClass = "focused.getAttribute('name') ?? focused.className";

function heading(page: Page): Promise<string> {
  return page.locator('h1').innerText();
}

describe('with the keyboard alone', () => {
  it('the first Tab offers to skip to the content, and does', async () => {
    const page = await site.person();
    await page.goto('/monza');
    await page.keyboard.press('Tab');
    expect(await ofFocused(page, "focused.getAttribute('href')")).toBe('#contenuto');
    const box = await page.locator('.skiplinks a').boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Enter');
    expect(await ofFocused(page, 'focused.id')).toBe('contenuto');
    await page.keyboard.press('Tab');
    expect(await ofFocused(page, "focused.closest('main') !== null")).toBe(true);
  });

  it.each([360, 1280])('a family asks, from the city’s first page to its code, on a screen of %i px', async (width) => {
    const page = await site.person({ width });
    await page.goto('/monza');
    expect(await askByKeyboard(page, 'Tina Tastiera')).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
  });

  it('after a mistake the focus is on what is wrong, whose link leads to the field', async () => {
    const page = await site.person();
    await page.goto('/monza/chiedi');
    await send(page);
    await send(page);
    expect(await ofFocused(page, nameOrClass)).toContain('will-error-summary');
    await tabTo(page, '.will-error-summary a');
    await page.keyboard.press('Enter');
    expect(await ofFocused(page, nameOrClass)).toBe('kind');
    await page.keyboard.press('Space');
    await send(page);
    await send(page);
    await choose(page, 'seats', '1');
    await write(page, 'age-1', 'sei');
    await send(page);
    expect(await ofFocused(page, nameOrClass)).toContain('will-error-summary');
    expect(await page.locator('[name=age-1]').inputValue()).toBe('sei');
    await tabTo(page, '.will-error-summary a');
    await page.keyboard.press('Enter');
    expect(await ofFocused(page, nameOrClass)).toBe('age-1');
  });

  it('a family reads its proposal and accepts it', async () => {
    const community = await staffPage(site, 'comunita@monza.example.org', { width: 1280 });
    await community.goto('/monza/gruppi');
    await send(community);
    const page = await site.person();
    await page.goto(await firstOpenProposal(page));
    await tabTo(page, 'main form button[value=accepted]');
    await enter(page);
    expect(await heading(page)).toMatch(/Hai detto sì|Il tuo gruppo/);
  });
});

/** The secret link, read in the outbox, of a family that has something to answer. */
async function firstOpenProposal(page: Page): Promise<string> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    await page.goto('/monza/posta');
    const links = new Set(
      [...(await page.content()).matchAll(/\/monza\/r\/[\w-]{43}\/proposta/g)].map(([link]) => link),
    );
    for (const link of links) {
      await page.goto(link);
      if ((await page.locator('main button[value=accepted]').count()) > 0) return link;
    }
  }
  throw new Error('no family has a proposal to answer');
}
