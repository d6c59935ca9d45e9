import { expect, it } from 'vitest';
import { staffRoles } from '../../src/features/people/public.ts';
import { crawl, type Visited } from '../setup/a-browser.ts';
import { browserOf, reachedOtherwise, type Visitor } from '../setup/a-walk.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { postingRoutes, readingRoutes } from '../setup/opened-routes.ts';
import { aFewOfEach, formsOf, sendWithMistakes, type Form } from '../setup/every-form.ts';
import { testApp } from '../setup/test-app.ts';

const { database, city } = await aCityDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const { slug } = city.municipality;
const routes = readingRoutes(app);
/** Understanding what there is, asking, sharing, and who accompanies it. */
const ofSharing =
  /^\/:municipality\/(chiedi|r|moduli|ritrova|unisci|confermo|scopri|gruppi|gruppi-in-partenza|ente|raccolte|posti|sportello)(\/|$)/;
const posts = postingRoutes(app).filter((path) => ofSharing.test(path));
const visitors: readonly Visitor[] = ['resident', ...staffRoles.filter((role) => role !== 'lab-coordinator')];

async function pagesOf(visitor: Visitor): Promise<Visited[]> {
  const secret = visitor === 'resident' ? city.households.flatMap(({ token }) => ownPages(`/r/${token}`)) : [];
  const starts = ['', '/laboratorio', ...reachedOtherwise(city), ...secret].map((path) => `/${slug}${path}`);
  const follow = aFewOfEach(routes, (path) => path.startsWith(`/${slug}`));
  return crawl(browserOf(app, city, visitor), { starts, follow, most: 3000 });
}

function ownPages(link: string): string[] {
  const pages = ['', '/inviata', '/proposta', '/gruppo', '/cambio', '/com-e-andata', '/offerte', '/accordo', '/gruppi'];
  return pages.map((page) => link + page);
}

// Pages first, of everybody: a form that is sent may end what another page is about.
const found = new Map<Visitor, readonly Form[]>();
for (const visitor of visitors) found.set(visitor, (await pagesOf(visitor)).flatMap(formsOf));

const refused = new Set<string>();

it.each(visitors)(
  'each form of the %s that comes back lists what is wrong, where the focus is, with links',
  async (visitor) => {
    const came = await sendWithMistakes(browserOf(app, city, visitor), found.get(visitor) ?? [], posts);
    for (const route of came.refused) refused.add(route);
    expect(came.faults).toEqual([]);
  },
);

it('was seen of most forms that ask something', () => {
  expect(refused.size).toBeGreaterThan(45);
});
