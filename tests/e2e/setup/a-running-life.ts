import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { closeMonths, keepGroups, keepRegister, unwrittenSessions } from '../../../src/features/pools/public.ts';
import { transact } from '../../../src/features/context.ts';
import { poolsOf, rowsOf, type PooledCity } from '../../integration/pools-city.ts';
import { letWeeksPass } from '../../setup/let-weeks-pass.ts';
import type { LifeVariant } from './a-group-life.ts';

/** Pages of those who live or accompany the life of a group. */
export interface LifePages {
  readonly look: (page: Page) => Promise<string>;
  readonly onPhone: () => Promise<Page>;
  readonly staff: (who: string) => Promise<Page>;
  readonly atGroup: (who: 'desk' | 'community') => Promise<Page>;
}

export interface LifeScene {
  readonly city: PooledCity;
  /** Of each family's request; none where the desk does everything. */
  readonly homes: readonly string[];
  readonly prefix: string;
  /** Of the group, for the staff. */
  readonly group: string;
}

const weeks = 8;
const dayMs = 86_400_000;
const primary = 'main form .btn-primary';

/** The group that was signed meets, is paid, changes and ends. */
export function aRunningLife(pages: LifePages, { by }: LifeVariant, sceneNow: () => LifeScene): void {
  const { look, onPhone, staff, atGroup } = pages;
  const system = () => ({ ...sceneNow().city.system, now: new Date() });

  /** It will not come; then it will; then it will not after all. */
  const aFamilyCalls = async (page: Page) => {
    const { city, group } = sceneNow();
    await page.goto(group);
    await page.locator('a[href$="/assenze"]').click();
    await page.locator('form button[value=absent]').click();
    expect(await page.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
    await look(page);
    const said = () => rowsOf<{ day: string }>(city, sql`select day from pool_absence`);
    for (const left of [1, 0, 1]) {
      if (left === 0) await page.locator('form button[value=coming]').click();
      else {
        await page.locator('form [name=family]').first().selectOption({ index: 1 });
        await page.locator('form [name=day]').first().selectOption({ index: 2 });
        await page.locator('form button[value=absent]').click();
      }
      expect(new URL(page.url()).search).toBe(left === 0 ? '?esito=taken-back' : '?esito=said');
      expect(await said()).toHaveLength(left);
    }
    expect(await look(page)).toMatch(/No: (detta in tempo|said in time)/);
    await page.context().close();
  };

  const aFamilyTellsTheDesk = async (page: Page) => {
    const { city, group } = sceneNow();
    await page.goto(`${group}/messaggi`);
    await page.fill('[name=text]', 'Domani porto io la merenda');
    await page.selectOption('[name=by]', { index: 1 });
    await look(page);
    await page.locator(primary).click();
    expect(await look(page)).toContain('Domani porto io la merenda');
    const written = await rowsOf(city, sql`select author, request_id is not null as named from pool_message`);
    expect(written).toEqual([{ author: 'family', named: true }]);
    await page.context().close();
  };

  it('meets: the provider keeps the register, a family says that it will not come, and has its calendar', async () => {
    const { city, homes, prefix, group } = sceneNow();
    await transact(system(), (tx) => letWeeksPass(tx, group.split('/').at(-1) ?? '', weeks * 7));
    const page = await staff('arcobaleno');
    await page.goto(`${prefix}/ente`);
    await page.locator('a[href$="/registro"]').first().click();
    await look(page);
    for (let left = 3; left > 0; left--) {
      await page.locator('main a[href*="/registro/"]').first().click();
      if (left === 3) await page.locator('[name=present]').first().uncheck();
      await look(page);
      await page.locator(primary).click();
      expect(new URL(page.url()).search).toBe('?esito=kept');
    }
    const kept = await rowsOf<{ day: string }>(city, sql`select day from pool_meeting`);
    expect(kept).toHaveLength(3);
    await page.context().close();
    if (by === 'desk') {
      await aFamilyCalls(await atGroup('desk'));
      return;
    }
    const phone = await onPhone();
    await phone.goto(`${homes[0]}/gruppo/calendario`);
    await look(phone);
    await phone.locator('form button[value=absent]').click();
    expect(await phone.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
    await phone.locator('form [name=day]').first().selectOption({ index: 1 });
    await phone.locator('form button[value=absent]').click();
    expect(new URL(phone.url()).search).toBe('?esito=said');
    await phone.locator('form button[value=make]').click();
    await look(phone);
    const feed = await phone.locator('.will-copy input').inputValue();
    const calendar = await (await phone.request.get(new URL(feed).pathname)).text();
    expect(calendar).toMatch(/^BEGIN:VCALENDAR[\s\S]+BEGIN:VEVENT/);
    await phone.context().close();
  });

  it('is paid: the month that is over is a statement, whose sum the family reads and prints', async () => {
    const { homes, group } = sceneNow();
    for (const { poolId, day, families } of await unwrittenSessions(system()))
      await keepRegister(system(), { poolId, day, outcome: 'held', present: families });
    await closeMonths(system());
    const page = by === 'desk' ? await atGroup('desk') : await onPhone();
    await page.goto(by === 'desk' ? `${group}/conti` : `${homes[1]}/gruppo/conti`);
    await look(page);
    if (by === 'families') {
      await page.locator('main a[href*="/gruppo/conti/"]').first().click();
      expect(await look(page)).toMatch(/€|EUR/);
    }
    const paper = await page.locator('a[href$="conto.pdf"]').first().getAttribute('href');
    expect((await (await page.request.get(paper ?? '')).body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  });

  it('talks: what one family writes the others read', async () => {
    if (by === 'desk') {
      await aFamilyTellsTheDesk(await atGroup('desk'));
      return;
    }
    const { homes } = sceneNow();
    const page = await onPhone();
    await page.goto(`${homes[0]}/gruppo/messaggi`);
    await page.locator(primary).click();
    expect(await page.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
    await look(page);
    await page.fill('[name=text]', 'Domani porto io la merenda');
    await page.locator(primary).click();
    await page.goto(`${homes[1]}/gruppo/messaggi`);
    expect(await look(page)).toContain('Domani porto io la merenda');
    await page.context().close();
  });

  it('changes: one family leaves, and the others read the new price and say yes before it applies', async () => {
    const { city, homes, group } = sceneNow();
    const page = by === 'desk' ? await atGroup('desk') : await onPhone();
    if (by === 'desk') {
      await page.goto(`${group}/cambi`);
      await page.locator('button[value=leave]').last().click();
      await look(page);
      const yes = page.locator('button[value=accepted]');
      for (let left = 3; left > 0; left--) {
        await expect.poll(() => yes.count()).toBe(left);
        await yes.first().click();
      }
    } else {
      await page.goto(`${homes[3]}/gruppo/lascia`);
      await page.locator('form[action$="/gruppo/lascia"] button').click();
      expect(await page.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
      await page.check('[name=sure]');
      await look(page);
      await page.locator('form[action$="/gruppo/lascia"] button').click();
      for (const home of homes.slice(0, 3)) {
        await page.goto(`${home}/cambio`);
        expect(await look(page)).toMatch(/5[,.]6[67]/);
        await page.locator('button[value=accepted]').click();
      }
    }
    const later = { ...system(), now: new Date(Date.now() + 40 * dayMs) };
    await keepGroups(later);
    const [pool] = await poolsOf(city);
    expect(pool?.status).toBe('running');
    const live = await rowsOf<{ n: number }>(city, sql`select count(*)::int as n from pool_member where live`);
    expect(live).toEqual([{ n: 3 }]);
    await page.context().close();
  });

  it('ends on the day that was said, and each family says how it went', async () => {
    const { city, homes, group } = sceneNow();
    const desk = await atGroup('community');
    await desk.goto(`${group}/cambi`);
    await desk.fill('[name=on]', new Date(Date.now() + 60 * dayMs).toISOString().slice(0, 10));
    await desk.locator('form[action$="/fine"] button').click();
    await look(desk);
    await keepGroups({ ...system(), now: new Date(Date.now() + 62 * dayMs) });
    expect((await poolsOf(city))[0]?.status).toBe('closed');
    await desk.context().close();
    const page = by === 'desk' ? await atGroup('desk') : await onPhone();
    await page.goto(by === 'desk' ? `${group}/com-e-andata` : `${homes[0]}/com-e-andata`);
    await page.locator(primary).click();
    expect(await page.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
    await look(page);
    if (by === 'desk') await page.selectOption('[name=request]', { index: 1 });
    for (const name of ['helped', 'again', 'met']) await page.locator(`[name=${name}]`).first().check();
    await page.locator(primary).click();
    await look(page);
    const said = await rowsOf<{ helped: string }>(city, sql`select helped from pool_feedback`);
    expect(said).toEqual([{ helped: 'yes' }]);
    await page.context().close();
  });
}
