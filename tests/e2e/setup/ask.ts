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

type Fill = (page: Page, need: Need) => Promise<void>;

const chooseHelp: Fill = (page) => page.check('[name=kind][value=childcare]');

/** What is asked after the kind of help, a step each; a paper form asks all of it on one page. */
const questions: readonly Fill[] = [
  (page) => page.check('[name=q-collect][value=from-school]'),
  async (page, need) => {
    await page.check('[name=seats][value="1"]');
    await page.fill('[name=age-1]', String(need.age));
  },
  (page) => page.check('[name=intensity][value=light]'),
  async (page) => {
    await page.selectOption('[name=days]', '2');
    await page.selectOption('[name=slots]', '4');
    for (const day of [0, 1, 2, 3, 4]) {
      await page.check(`[name=day-${day}]`);
      await page.selectOption(`[name=from-${day}]`, '31');
      await page.selectOption(`[name=to-${day}]`, '38');
    }
  },
  async (page) => {
    await page.fill('[name=place]', 'San Biagio');
    await page.check('[name=distance] >> nth=-1');
  },
  async (page) => {
    await page.fill('[name=alone]', '11,00');
    await page.check('[name=budget][value=hour]');
    await page.fill('[name=shared]', '10,50');
  },
  async (page) => {
    await page.check('[name=share][value=yes]');
    await page.selectOption('[name=host]', '4');
  },
  async (page, need) => {
    await page.check('[name=for][value=me]');
    await page.fill('[name=name]', need.name);
    if (need.email !== undefined) await page.fill('[name=email]', need.email);
    await page.fill('[name=phone]', '039 0000999');
    await page.check('[name=first][value=yes]');
    await page.check('[name=privacy]');
  },
];

async function see(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectFits(page);
}

/** Answers one step after the other, looking at each page, and sends. Begins on the first step's page. */
export async function answerJourney(page: Page, need: Need, look = true): Promise<Asked> {
  for (const fill of [chooseHelp, ...questions]) {
    if (look) await see(page);
    await fill(page, need);
    await submit(page);
  }
  return sendIt(page, need, look);
}

/** Types in a paper form, whose kind of help its code says, and sends. Begins on its page. */
export async function typeInPaper(page: Page, need: Need, look = true): Promise<Asked> {
  if (look) await see(page);
  for (const fill of questions) await fill(page, need);
  await submit(page);
  return sendIt(page, need, look);
}

/** Reads what was said once more, and sends. */
async function sendIt(page: Page, need: Need, look: boolean): Promise<Asked> {
  if (look) await see(page);
  expect(await page.locator('main').innerText()).toContain(need.name);
  await submit(page);
  if (look) await see(page);
  return readSent(page);
}

async function readSent(page: Page): Promise<Asked> {
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await page.locator('main').innerText())?.[0];
  const link = await page.inputValue('#field-secret-link');
  if (code === undefined) throw new Error('the page of a sent request shows no code');
  return { code, link: new URL(link).pathname };
}
