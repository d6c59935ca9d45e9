import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { keepRegister } from '../../src/features/pools/attendance/keep-register.ts';
import { sayLastDay } from '../../src/features/pools/closing/say-last-day.ts';
import { answerProposal, closeMonths, keepGroups } from '../../src/features/pools/public.ts';
import { aCity, aHousehold, poolsOf, proposeOne, type PooledCity } from '../integration/pools-city.ts';
import { manager, staff } from '../integration/pools-scene.ts';
import { linkOf, startRunning } from '../integration/running-scene.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { readPdf } from '../setup/read-pdf.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectFits } from './setup/accessible.ts';
import { aCalendar } from './setup/calendar.ts';
import { choose, enter, expectReachable, ofFocused, select, tabTo } from './setup/keyboard.ts';

const database = await testDatabase();
const site = await aServedSite(database);
const calendar = aCalendar();

interface Running {
  readonly city: PooledCity;
  readonly pool: string;
  readonly requests: readonly string[];
  readonly homes: readonly string[];
}

/** Three families at ten euros an hour, of whom two would pay eleven, in a group that runs from the first of a month on. */
async function aGroup(): Promise<Running> {
  while (!calendar.day(1).endsWith('-01')) calendar.letPass(1);
  const city = await aCity(database, {
    households: ['anna', 'bruno', 'carla'].map((key) => aHousehold(key)),
    operators: [{ cents: [1100, 1100, 1000, 2200] }],
  });
  const now = new Date();
  const { id, members } = await proposeOne({ ...city, system: { ...city.system, now } });
  const requests = members.map(({ requestId }) => requestId);
  for (const requestId of requests)
    await answerProposal(city.as(requestId, { now }), { poolId: id, requestId, answer: 'accepted' });
  await startRunning(city, id, now);
  return {
    city,
    pool: id,
    requests,
    homes: await Promise.all(requests.map((request) => linkOf(city, request, now))),
  };
}

/** A new page shows where its focus is, fits, and all of it can be reached; then one begins at its start. */
async function look(page: Page): Promise<void> {
  await expectFits(page);
  await expectReachable(page);
  await page.reload();
}

async function go(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await enter(page);
}

/** What is not complete is sent: the focus is on the list of what is wrong, whose link leads to the field. */
async function mistake(page: Page, button: string, field: string): Promise<void> {
  await go(page, button);
  expect(await ofFocused(page, 'focused.className')).toContain('will-error-summary');
  await tabTo(page, '.will-error-summary a');
  await page.keyboard.press('Enter');
  expect(await ofFocused(page, "focused.getAttribute('name')")).toBe(field);
}

const wordsOf = (page: Page) => page.locator('main').innerText();

describe('a group that runs, with the keyboard alone', () => {
  let group: Running;
  let page: Page;
  const onPhone = () => site.visit({ language: 'it', script: true, width: 360 });
  const systemNow = () => ({ ...group.city.system, now: new Date() });

  it('a family reads its calendar, gets its address for a phone, and says that it will not come', async () => {
    group = await aGroup();
    page = await onPhone();
    await page.goto(group.homes[0] ?? '');
    await look(page);
    await go(page, 'main a[href$="/gruppo"]');
    await look(page);
    await go(page, 'main a[href$="/gruppo/calendario"]');
    await look(page);
    await mistake(page, 'button[value=absent]', 'day');
    // From the field where the mistake led to, back to the one before it and on to it again.
    await page.keyboard.press('Shift+Tab');
    const day = await page.locator('[name=day] option').nth(1).getAttribute('value');
    await select(page, 'day', day ?? '');
    await go(page, 'button[value=absent]');
    expect(new URL(page.url()).search).toBe('?esito=said');
    await go(page, 'button[value=make]');
    expect(await page.locator('.will-copy input').inputValue()).toMatch(/^http/);
    await go(page, '.will-back a');
    expect(new URL(page.url()).pathname).toBe(`${group.homes[0]}/gruppo`);
  });

  it('the others read what it writes, and can report it', async () => {
    await go(page, 'main a[href$="/gruppo/messaggi"]');
    await look(page);
    await mistake(page, 'main form .btn-primary', 'text');
    await page.keyboard.type('Domani porto io la merenda');
    await go(page, 'main form .btn-primary');
    await look(page);
    await page.goto(`${group.homes[1]}/gruppo`);
    await go(page, 'main a[href$="/gruppo/messaggi"]');
    expect(await wordsOf(page)).toContain('Domani porto io la merenda');
    await go(page, 'main form[action$="/segnala"] button');
    expect(new URL(page.url()).search).toBe('?esito=reported');
    await look(page);
  });

  it('the statement of a month that is over is read, and taken along as a PDF', async () => {
    calendar.letPass(40);
    const { city, pool, requests, homes } = group;
    const provider = { ...systemNow(), actor: staff('provider', city.providerId) };
    const today = todayAt(new Date());
    let kept = 0;
    // On a public holiday the group does not meet.
    for (let day = today - 38; day < today; day += 1)
      if ((await keepRegister(provider, { poolId: pool, day, outcome: 'held', present: requests })) === 'kept')
        kept += 1;
    expect(kept).toBeGreaterThan(3);
    expect(await closeMonths(systemNow())).toBe(1);
    await page.goto(`${homes[0]}/gruppo`);
    await go(page, 'main a[href$="/gruppo/conti"]');
    await look(page);
    await go(page, 'main a[href*="/gruppo/conti/"]');
    await look(page);
    const paper = page.waitForEvent('download');
    await tabTo(page, 'main a[href$="/conto.pdf"]');
    await page.keyboard.press('Enter');
    const printed = readPdf(await readFile(await (await paper).path()));
    const told = /\d+,\d\d\s€/.exec(await page.locator('main .lead').first().innerText())?.[0] ?? 'no sum';
    expect(printed.replace(/\s/g, ' ')).toContain(told.replace(/\s/g, ' '));
  });

  it('one family says that it leaves, and the others read the new price and say yes', async () => {
    const { city, homes, requests } = group;
    await page.goto(`${homes[0]}/gruppo`);
    await go(page, 'main a[href$="/gruppo/lascia"]');
    await look(page);
    await mistake(page, 'main form[action$="/gruppo/lascia"] button', 'sure');
    await page.keyboard.press('Space');
    await go(page, 'main form[action$="/gruppo/lascia"] button');
    await look(page);
    for (const home of homes.slice(1)) {
      await page.goto(home);
      await go(page, 'main a[href$="/cambio"]');
      await look(page);
      expect(await wordsOf(page)).toMatch(/5,50\s€/);
      await go(page, 'main button[value=accepted]');
      await look(page);
    }
    calendar.letPass(15);
    await keepGroups(systemNow());
    const [pool] = await poolsOf(city);
    expect(pool?.status).toBe('running');
    const stay = pool?.members.filter(({ live }) => live).map(({ requestId }) => requestId);
    expect(new Set(stay)).toEqual(new Set(requests.slice(1)));
  });

  it('when the group has ended, a family answers the three questions', async () => {
    const { city, homes, pool } = group;
    expect(await sayLastDay({ ...systemNow(), actor: manager }, pool, todayAt(new Date()) + 14)).toBe('said');
    calendar.letPass(16);
    await keepGroups(systemNow());
    expect((await poolsOf(city)).map(({ status }) => status)).toEqual(['closed']);
    await page.goto(homes[1] ?? '');
    await go(page, 'main a[href$="/com-e-andata"]');
    await look(page);
    await mistake(page, 'main form .btn-primary', 'helped');
    // On the first choice of the first question already.
    await page.keyboard.press('Space');
    await choose(page, 'again', 'perhaps');
    await choose(page, 'met', 'families');
    await go(page, 'main form .btn-primary');
    await look(page);
    for (const said of ['helped', 'again', 'met'])
      expect(await page.locator(`[name=${said}]:checked`).count(), said).toBe(1);
  });
});
