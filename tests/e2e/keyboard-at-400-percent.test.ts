import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { savePlaces } from '../../src/features/catalogue/public.ts';
import { answerProposal, chooseOffers, endCall, sendOffer, signAgreement } from '../../src/features/pools/public.ts';
import { anOffer, anotherProvider, offers } from '../integration/agreeing-scene.ts';
import { aCity, aHousehold, poolsOf, proposeOne, rowsOf } from '../integration/pools-city.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectFits } from './setup/accessible.ts';
import { askByKeyboard } from './setup/keyboard-ask.ts';
import { enter, expectReachable, ofFocused, send, tabTo } from './setup/keyboard.ts';

const database = await testDatabase();
const site = await aServedSite(database);
/** 400 % of 1280 px. */
const width = 320;
const weekdays = [0, 1, 2, 3, 4].map((day) => ({ day, from: 31, to: 38 }));

async function look(page: Page): Promise<void> {
  await expectFits(page);
  await expectReachable(page);
  // As one finds it: with the focus at its start.
  await page.reload();
}

async function mistake(page: Page): Promise<void> {
  expect(await ofFocused(page, 'focused.className')).toContain('will-error-summary');
  await expectFits(page);
  await tabTo(page, '.will-error-summary a');
  await page.keyboard.press('Enter');
}

it('with the keyboard alone, at 400 %, a family asks, says yes, chooses, signs and shows itself', async () => {
  const city = await aCity(database, {
    operators: [{ windows: weekdays }],
    households: [aHousehold('bruno', { windows: weekdays })],
  });
  const system = { ...city.system, now: new Date() };
  await savePlaces(system, [{ kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', lat: 45.5845, lon: 9.2744 }]);
  const page = await site.visit({ language: 'it', script: true, width });
  await page.goto(`/${city.municipality.slug}`);
  expect(await askByKeyboard(page, 'Tina Tastiera', expectFits)).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
  const home = new URL(await page.inputValue('#field-secret-link')).pathname;
  await look(page);

  const pool = await proposeOne({ ...city, system });
  const [other] = await rowsOf<{ id: string }>(
    city,
    sql`select request_id as id from request_contact where email is not null`,
  );
  const bruno = other?.id ?? '';
  // Known before all have said yes: a call that nobody else could answer would be over at once.
  const rival = await anotherProvider(city, 'Arca', { windows: weekdays });
  const asBruno = city.as(bruno, { now: new Date() });
  await answerProposal(asBruno, { poolId: pool.id, requestId: bruno, answer: 'accepted' });
  await page.goto(`${home}/proposta`);
  await look(page);
  await tabTo(page, 'main form button[value=accepted]');
  await enter(page);
  await look(page);

  const startsOn = writeDay(todayAt(new Date()) + 20);
  const offered = await sendOffer(
    offers(city, rival, { now: new Date() }),
    pool.id,
    await anOffer(city, rival, { startsOn }),
  );
  expect(offered.kind).toBe('offered');
  await endCall(system, pool.id);
  const [offer] = await rowsOf<{ id: string }>(city, sql`select id from pool_offer where provider_id = ${rival.id}`);
  await chooseOffers(asBruno, { poolId: pool.id, requestId: bruno, accepts: [offer?.id ?? ''] });
  await page.goto(`${home}/offerte`);
  await look(page);
  await send(page);
  await mistake(page);
  await tabTo(page, `[type=checkbox][value="${offer?.id}"]`);
  await page.keyboard.press('Space');
  await send(page);

  await signAgreement(asBruno, { poolId: pool.id, requestId: bruno, version: 1, answer: 'signed' });
  await page.goto(`${home}/accordo`);
  await look(page);
  await tabTo(page, 'main form button[value=firmo]');
  await enter(page);
  await mistake(page);
  await page.keyboard.press('Space');
  expect(await page.locator('[name=letto]').isChecked()).toBe(true);
  await tabTo(page, 'main form button[value=firmo]');
  await enter(page);
  expect((await poolsOf(city)).map(({ status }) => status)).toEqual(['running']);

  await page.goto(`${home}/gruppo`);
  await look(page);
  await tabTo(page, 'main form button[value=mostra]');
  await enter(page);
  await look(page);
  expect(await page.locator('main').innerText()).toMatch(/nome|telefono/i);
});
