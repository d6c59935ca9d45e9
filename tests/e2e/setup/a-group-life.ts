import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aCity, aHousehold, anOperator, poolsOf, rowsOf, type PooledCity } from '../../integration/pools-city.ts';
import { runPoolingNow, saveOperators } from '../../../src/features/pools/public.ts';
import { transact } from '../../../src/features/context.ts';
import { signedIn, type ServedSite } from '../../setup/a-served-city.ts';
import type { TestDatabase } from '../../setup/test-database.ts';
import { expectAccessible, expectFits } from './accessible.ts';
import { aRunningLife } from './a-running-life.ts';

export interface LifeVariant {
  readonly language: 'it' | 'en';
  readonly script: boolean;
  /** The families themselves, on a phone; or the desk, for people who never touch a device. */
  readonly by: 'families' | 'desk';
}

const names = ['Ada', 'Bea', 'Cleo', 'Dora'];

/** What nobody may see of another family before both have shown it. */
const identity = /Inventata|039 0000|@casa\.example|Via di /;

/** The life of a group from its proposal to its closing: four families, two providers. */
export function aGroupLife(database: TestDatabase, site: ServedSite, { language, script, by }: LifeVariant): void {
  let city: PooledCity;
  let homes: string[] = [];
  let prefix = '';
  let group = '';
  const tokens = new Map<string, string>();

  const look = async (page: Page): Promise<string> => {
    await expectAccessible(page);
    await expectFits(page);
    return page.locator('main').innerText();
  };
  const onPhone = () => site.visit({ language, script, width: 360 });
  const staff = (who: string) =>
    site.visit({
      language,
      script,
      width: 1280,
      session: { slug: city.municipality.slug, token: tokens.get(who) ?? '' },
    });
  const atGroup = async (who: 'desk' | 'community') => {
    const page = await staff(who);
    await page.goto(group);
    return page;
  };

  it('four families are proposed a group', async () => {
    city = await aCity(database, {
      operators: [{ minSeats: 4 }],
      households: names.map((name) =>
        aHousehold(name, {
          contact: {
            name: `${name} Inventata`,
            phone: '039 0000 111',
            ...(by === 'families' && { email: `${name}@casa.example` }),
          },
        }),
      ),
    });
    const system = { ...city.system, now: new Date() };
    await runPoolingNow(system, { secondsToSolve: 5 });
    const [pool] = await poolsOf(city);
    expect(pool?.members).toHaveLength(4);
    const { slug } = city.municipality;
    prefix = language === 'en' ? `/en/${slug}` : `/${slug}`;
    group = `${prefix}/gruppi/${pool?.id}`;
    const letters = await rowsOf<{ body: string }>(
      city,
      sql`select body from message where event_key like 'pool-proposed:%'`,
    );
    homes = letters.map(({ body }) => `${prefix}${/(\/r\/[\w-]{43})\/proposta/.exec(body)?.[1]}`);
    expect(homes).toHaveLength(by === 'families' ? 4 : 0);
    const rival = system.newId();
    await transact(system, (tx) =>
      sql`insert into provider (tenant_id, id, name, accredited, email, made_up)
        values (${city.municipality.tenantId}, ${rival}, 'Arcobaleno', true, 'arcobaleno@example.org', true)`.execute(
        tx,
      ),
    );
    await saveOperators(system, [
      anOperator(rival, { key: 'rosa', name: 'Rosa', cents: [1000, 1000, 1700, 2000], minSeats: 1 }),
    ]);
    tokens.set('desk', await signedIn(system, 'desk-operator', { name: 'Olga' }));
    tokens.set('community', await signedIn(system, 'community-manager', { name: 'Carlo' }));
    tokens.set('filo', await signedIn(system, 'provider', { name: 'Elena', providerId: city.providerId }));
    tokens.set('arcobaleno', await signedIn(system, 'provider', { name: 'Rino', providerId: rival }));
  });

  it('and all say yes', async () => {
    const page = by === 'desk' ? await atGroup('desk') : await onPhone();
    if (by === 'desk') {
      const yes = page.locator('main form button[value=accepted]');
      for (let left = 4; left > 0; left--) {
        await expect.poll(() => yes.count()).toBe(left);
        await yes.first().click();
      }
    }
    for (const home of homes) {
      await page.goto(`${home}/proposta`);
      await page.locator('main form button[value=accepted]').click();
      expect(await page.content()).not.toMatch(identity);
    }
    if (by === 'families') {
      await page.goto(`${homes[0]}/gruppo`);
      expect(new URL(page.url()).pathname).toMatch(/\/offerte$/);
      await look(page);
    }
    expect((await poolsOf(city))[0]?.status).toBe('offers');
    await page.context().close();
  });

  it('two providers offer, knowing what is needed and never by whom', async () => {
    for (const [who, operator, price] of [
      ['arcobaleno', 'Rosa', '20,00'],
      ['filo', 'Chiara', '21,00'],
    ] as const) {
      const page = await staff(who);
      await page.goto(`${prefix}/ente`);
      await look(page);
      await page.locator('#offerte a[href*="/ente/offerte/"]').first().click();
      expect(await look(page)).toContain('Triante');
      expect(await page.content()).not.toMatch(identity);
      const typed = language === 'en' ? price.replace(',', '.') : price;
      await page.selectOption('[name=operatore]', { label: operator });
      await page.fill('[name=prezzo]', '99');
      await page.fill('[name=inizio]', new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
      await page.locator('main form .btn-primary').first().click();
      expect(await page.locator('#error-summary, .will-error-summary, [class*=error-summary]').count()).toBeGreaterThan(
        0,
      );
      await look(page);
      await page.fill('[name=prezzo]', typed);
      await page.locator('main form .btn-primary').first().click();
      expect(new URL(page.url()).search).toBe('?fatto=inviata');
      await look(page);
      await page.context().close();
    }
  });

  it('the call is ended, and families choose by the rule that they were told', async () => {
    const community = await atGroup('community');
    await look(community);
    await community.locator('form[action$="/chiudi-raccolta"] button').click();
    await look(community);
    await community.context().close();
    const page = by === 'desk' ? await atGroup('desk') : await onPhone();
    if (by === 'desk') {
      const forms = page.locator('form[action$="/scelta"]');
      for (let left = 4; left > 0; left--) {
        await expect.poll(() => forms.count()).toBe(left);
        await forms
          .first()
          .getByLabel(/Arcobaleno/)
          .check();
        await forms.first().locator('button').first().click();
      }
    }
    for (const [at, home] of homes.entries()) {
      await page.goto(`${home}/offerte`);
      if (at === 0) {
        const text = await look(page);
        for (const told of ['Arcobaleno', 'Il Filo', 'Rosa']) expect(text).toContain(told);
        await page.locator('main form .btn-primary').first().click();
        expect(await page.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
        await look(page);
      }
      await page.getByLabel(/Arcobaleno/).check();
      if (at === 3) await page.getByLabel(/Il Filo/).check();
      await page.locator('main form .btn-primary').first().click();
      await look(page);
    }
    const [pool] = await poolsOf(city);
    expect([pool?.status, pool?.hourlyCents, pool?.members.map(({ shareCents }) => shareCents)]).toEqual([
      'agreed',
      2000,
      [500, 500, 500, 500],
    ]);
    await page.context().close();
  });

  it('each signs the agreement, on its phone or on paper at the desk, and the last starts the group', async () => {
    const page = by === 'desk' ? await atGroup('desk') : await onPhone();
    if (by === 'desk') {
      const paper = await page.locator('a[href$=".pdf"]').first().getAttribute('href');
      const pdf = await page.request.get(paper ?? '');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      const papers = page.locator('form[action$="/firma"] button[value=firmo]');
      for (let left = 4; left > 0; left--) {
        await expect.poll(() => papers.count()).toBe(left);
        await papers.first().click();
      }
    }
    for (const [at, home] of homes.entries()) {
      await page.goto(`${home}/accordo`);
      if (at === 0) {
        expect(await look(page)).toMatch(/5,00|5\.00/);
        await page.locator('main form button[value=firmo]').click();
        expect(await page.locator('[class*=error-summary]').count()).toBeGreaterThan(0);
        await look(page);
      }
      await page.check('[name=letto]');
      await page.locator('main form button[value=firmo]').click();
      expect(await page.content()).not.toMatch(identity);
    }
    expect((await poolsOf(city))[0]?.status).toBe('running');
    const how = await rowsOf<{ how: string }>(city, sql`select distinct how from pool_signature`);
    expect(how).toEqual([{ how: by === 'desk' ? 'paper' : 'link' }]);
    await page.context().close();
  });

  it('and they get to know one another, one step at a time, each seeing who saw what', async () => {
    const page = by === 'desk' ? await atGroup('desk') : await onPhone();
    if (by === 'desk') {
      await look(page);
      for (let step = 0; step < 8; step++) await page.locator('form[action$="/conoscersi"] button').first().click();
      expect(await page.locator('form[action$="/conoscersi"]').count()).toBe(0);
    }
    for (const home of homes.slice(0, 2)) {
      await page.goto(`${home}/gruppo`);
      await look(page);
      await page.locator('main form button[value=mostra]').click();
    }
    if (by === 'families') {
      const text = await look(page);
      expect(names.filter((name) => text.includes(name))).toHaveLength(1);
      expect(await page.content()).not.toMatch(identity);
      await page.locator('main form button[value=mostra]').click();
      await page.goto(`${homes[0]}/gruppo`);
      await page.locator('main form button[value=mostra]').click();
      expect(await look(page)).toMatch(/039.0000.111/);
      expect(await page.content()).not.toContain('Inventata');
      await page.goto(`${homes[1]}/gruppo`);
      expect(await page.locator('#visto').innerText()).toMatch(new RegExp(names.join('|')));
    }
    const provider = await staff('arcobaleno');
    await provider.goto(`${prefix}/ente`);
    expect(await look(provider)).toContain('Ada');
    await provider.context().close();
    await page.context().close();
  });

  aRunningLife({ look, onPhone, staff, atGroup }, { language, script, by }, () => ({
    city,
    homes,
    prefix,
    group,
  }));
}
