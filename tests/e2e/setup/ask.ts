import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, expectFits } from './accessible.ts';

/** What a household of the tests needs: easy to please, so that a group can be found for it. */
export interface Need {
  readonly name: string;
  /** Absent for somebody who has a phone only. */
  readonly email?: string;
  readonly age: number;
}

export interface Asked {
  readonly code: string;
  /** Path of the secret link. */
  readonly link: string;
}

export async function submit(page: Page): Promise<void> {
  await page.locator('main form .btn-primary').first().click();
}

/** Answers one step after the other, looking at each page, and sends. Begins on the first step's page. */
export async function answerJourney(page: Page, need: Need, look = true): Promise<Asked> {
  const see = async () => {
    if (!look) return;
    await expectAccessible(page);
    await expectFits(page);
  };
  await see();
  await page.check('[name=kind][value=childcare]');
  await submit(page);
  await see();
  await page.check('[name=q-collect][value=from-school]');
  await submit(page);
  await see();
  await page.check('[name=seats][value="1"]');
  await page.fill('[name=age-1]', String(need.age));
  await submit(page);
  await see();
  await page.check('[name=intensity][value=light]');
  await submit(page);
  await see();
  await answerHours(page);
  await see();
  await page.fill('[name=place]', 'San Biagio');
  await page.check('[name=distance] >> nth=-1');
  await submit(page);
  await see();
  await page.fill('[name=alone]', '11,00');
  await page.check('[name=budget][value=hour]');
  await page.fill('[name=shared]', '10,50');
  await submit(page);
  await see();
  await page.check('[name=share][value=yes]');
  await page.selectOption('[name=host]', '4');
  await submit(page);
  await see();
  await page.check('[name=for][value=me]');
  await page.fill('[name=name]', need.name);
  if (need.email !== undefined) await page.fill('[name=email]', need.email);
  await page.fill('[name=phone]', '039 0000999');
  await page.check('[name=first][value=yes]');
  await page.check('[name=privacy]');
  await submit(page);
  await see();
  expect(await page.locator('main').innerText()).toContain(need.name);
  await submit(page);
  await see();
  return readSent(page);
}

async function answerHours(page: Page): Promise<void> {
  await page.selectOption('[name=days]', '2');
  await page.selectOption('[name=slots]', '4');
  for (const day of [0, 1, 2, 3, 4]) {
    await page.check(`[name=day-${day}]`);
    await page.selectOption(`[name=from-${day}]`, '31');
    await page.selectOption(`[name=to-${day}]`, '38');
  }
  await submit(page);
}

async function readSent(page: Page): Promise<Asked> {
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await page.locator('main').innerText())?.[0];
  const link = await page.inputValue('#field-secret-link');
  if (code === undefined) throw new Error('the page of a sent request shows no code');
  return { code, link: new URL(link).pathname };
}
