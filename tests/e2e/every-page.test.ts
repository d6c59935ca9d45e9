import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aServedSite } from '../setup/a-served-city.ts';
import { crawl } from '../setup/a-browser.ts';
import { browserOf, reachedOtherwise, type Visitor } from '../setup/a-walk.ts';
import { aWholeCity, staffOf } from '../setup/a-whole-city.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { expectReachable } from './setup/keyboard.ts';

const database = await testDatabase();
const city = await aWholeCity(database, 'Alfonia', 'quokkaville');
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const site = await aServedSite(database);
const { slug } = city.municipality;

/** Asking, sharing, and who accompanies it: whose pages have more states than any journey comes through. */
const ofSharing =
  /^\/:municipality\/(chiedi|r|moduli|ritrova|unisci|scopri|gruppi|gruppi-in-partenza|ente|raccolte|sportello\/(richieste|incarichi|regole|gruppi))(\/|$)/;
const visitors: readonly Visitor[] = ['resident', 'desk-operator', 'community-manager', 'provider', 'city-manager'];

const routes = [...new Set(app.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))].filter((path) =>
  ofSharing.test(path),
);

/** The first route in the order of the application that an address is answered by. */
function routeOf(path: string): string | undefined {
  const [bare = ''] = path.split('?');
  return routes.find((route) =>
    new RegExp(
      `^${route
        .replaceAll('.', String.raw`\.`)
        .replaceAll(/\/:\w+\?/g, '(?:/[^/]+)?')
        .replaceAll(/:\w+/g, '[^/]+')}$`,
    ).test(bare),
  );
}

interface Opened {
  readonly visitor: Visitor;
  readonly path: string;
}

/** One page of each route, with who may open it; documents are not pages. */
async function onePageEach(): Promise<{ readonly pages: ReadonlyMap<string, Opened>; readonly others: Set<string> }> {
  const pages = new Map<string, Opened>();
  const others = new Set<string>();
  const links = city.households.map(({ token }) => `/r/${token}`);
  const ofFamilies = [
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
    const starts = ['', '/scopri', '/chiedi', '/sportello', '/gruppi', '/ente', ...reachedOtherwise(city), ...own]
      .filter((path) => !path.startsWith('/api') && !path.startsWith('/laboratorio'))
      .map((path) => `/${slug}${path}`);
    const follow = (path: string) => {
      const route = routeOf(path);
      // Of each route a few addresses are enough: the first may be of somebody for whom there is nothing there.
      return route !== undefined && !path.includes('/avvisami?') && !pages.has(route);
    };
    for (const { path, status, type } of await crawl(browserOf(app, city, visitor), { starts, follow, most: 2500 })) {
      const route = routeOf(path);
      if (route === undefined || status !== 200) continue;
      if (!type.startsWith('text/html')) others.add(route);
      else if (!pages.has(route)) pages.set(route, { visitor, path });
    }
  }
  return { pages, others };
}

async function openFor({ visitor, path }: Opened): Promise<Page> {
  const session =
    visitor === 'resident' || visitor === 'public' ? undefined : { slug, token: staffOf(city, visitor).session };
  // 400 % of 1280 px.
  const page = await site.visit({ language: 'it', script: true, width: 320, ...(session && { session }) });
  await page.goto(path);
  return page;
}

it('every page of asking and sharing has no violation, fits at 400 % of zoom, and is all reached by Tab', async () => {
  const { pages, others } = await onePageEach();
  expect(routes.filter((route) => !pages.has(route) && !others.has(route))).toEqual([]);
  expect(pages.size).toBeGreaterThan(60);
  const wrong: string[] = [];
  for (const [route, opened] of pages) {
    const page = await openFor(opened);
    for (const look of [expectAccessible, expectFits, expectReachable])
      await look(page).catch((error: unknown) => wrong.push(`${route} (${opened.visitor}): ${String(error)}`));
    await page.context().close();
  }
  expect(wrong).toEqual([]);
});
