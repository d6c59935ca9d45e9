import { expect, it } from 'vitest';
import { startDraft } from '../../src/features/requests/public.ts';
import type { StaffRole } from '../../src/features/people/public.ts';
import { aServedSite } from '../setup/a-served-city.ts';
import { crawl } from '../setup/a-browser.ts';
import { completeAnswers } from '../setup/a-request-form.ts';
import { browserOf, reachedOtherwise, type Visitor } from '../setup/a-walk.ts';
import { readingRoutes, routeOf } from '../setup/opened-routes.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { staffOf } from '../setup/a-whole-city.ts';

import { testApp } from '../setup/test-app.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { expectReachable } from './setup/keyboard.ts';

const { database, city } = await aCityDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const site = await aServedSite(database);
const { slug } = city.municipality;

/** Asking, sharing, and who accompanies it: whose pages have more states than any journey comes through. */
const ofSharing =
  /^\/:municipality\/(chiedi|r|moduli|ritrova|unisci|scopri|gruppi|gruppi-in-partenza|ente|raccolte|posti|sportello\/(richieste|lettere|avvisi|da-contattare|incarichi|regole|gruppi))(\/|$)/;
const visitors: readonly Visitor[] = ['resident', 'desk-operator', 'community-manager', 'provider', 'city-manager'];

const routes = readingRoutes(app).filter((path) => ofSharing.test(path));

interface Opened {
  readonly visitor: Visitor;
  readonly path: string;
}

/** One page of each route, with who may open it; documents are not pages. */
async function onePageEach(): Promise<{ readonly pages: ReadonlyMap<string, Opened>; readonly others: Set<string> }> {
  const pages = new Map<string, Opened>();
  const others = new Set<string>();
  const written = await startDraft(
    { ...city.system, actor: { kind: 'public' } },
    { channel: 'web', answers: completeAnswers },
  );
  const links = city.households.map(({ token }) => `/r/${token}`);
  const ofFamilies = [
    `/gruppi/invito/${city.forming.invite}`,
    `/gruppo/calendario/indirizzo/${city.lived.feed}`,
    '',
    '/inviata',
    '/proposta',
    '/gruppo',
    '/cambio',
    '/com-e-andata',
    '/offerte',
    '/accordo',
    '/gruppi',
  ];
  for (const visitor of visitors) {
    const own = visitor === 'resident' ? links.flatMap((link) => ofFamilies.map((page) => link + page)) : [];
    const starts = [
      '',
      '/scopri',
      '/chiedi',
      '/sportello',
      '/gruppi',
      '/gruppi/in-partenza/apri',
      '/ente',
      `/chiedi/${written}/riepilogo`,
      ...reachedOtherwise(city),
      ...own,
    ]
      .filter((path) => !path.startsWith('/api') && !path.startsWith('/laboratorio'))
      .map((path) => `/${slug}${path}`);
    const follow = (path: string) => {
      const route = routeOf(routes, path);
      // Of each route a few addresses are enough: the first may be of somebody for whom there is nothing there.
      return route !== undefined && !path.includes('/avvisami?') && !pages.has(route);
    };
    for (const { path, status, type } of await crawl(browserOf(app, city, visitor), { starts, follow, most: 2500 })) {
      const route = routeOf(routes, path);
      if (route === undefined || status !== 200) continue;
      if (!type.startsWith('text/html')) others.add(route);
      else if (!pages.has(route)) pages.set(route, { visitor, path });
    }
  }
  return { pages, others };
}

const { pages, others } = await onePageEach();

it('every route of asking and sharing has a page or a document that somebody can open', () => {
  expect(routes.filter((route) => !pages.has(route) && !others.has(route))).toEqual([]);
  expect(pages.size).toBeGreaterThan(60);
});

it.each(visitors)(
  'no page of the %s has a violation, all fit at 320 pixels, and Tab leads everywhere',
  async (visitor) => {
    const session = visitor === 'resident' ? undefined : { slug, token: staffOf(city, visitor as StaffRole).session };
    // 400 % of 1280 px.
    const page = await site.visit({ language: 'it', script: true, width: 320, ...(session && { session }) });
    const wrong: string[] = [];
    for (const [route, opened] of pages) {
      if (opened.visitor !== visitor) continue;
      await page.goto(opened.path);
      for (const look of [expectFits, expectReachable, expectAccessible])
        await look(page).catch((error: unknown) => wrong.push(`${route}: ${String(error)}`));
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  },
);
