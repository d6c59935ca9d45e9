import { expect, it } from 'vitest';
import { labSlug } from '../../src/features/municipalities/public.ts';
import { staffRoles } from '../../src/features/people/public.ts';
import { aLab, coordinatorBrowser } from '../setup/a-lab.ts';
import { crawl, type Browser, type Visited } from '../setup/a-browser.ts';
import { pagesOfLearning } from '../setup/a-learning.ts';
import { browserOf, reachedOtherwise, type Visitor } from '../setup/a-walk.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { aFewOfEach, formsOf, sendWithMistakes, type Form } from '../setup/every-form.ts';
import { addressesIn, postingRoutes, readingRoutes } from '../setup/opened-routes.ts';
import { testApp } from '../setup/test-app.ts';

const { database, city } = await aCityDatabase();
const lab = await aLab(database);
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const { slug } = city.municipality;
const routes = readingRoutes(app);
/** Whoever signs out sends nothing more. */
const posts = postingRoutes(app).filter((path) => !path.endsWith('/esci'));

type Sender = Visitor | 'coordinator';
const senders: readonly Sender[] = [
  'public',
  ...staffRoles.filter((role) => role !== 'lab-coordinator'),
  'coordinator',
];

function browserFor(sender: Sender): Browser {
  return sender === 'coordinator' ? coordinatorBrowser(app, lab) : browserOf(app, city, sender);
}

function pagesOf(sender: Sender): Promise<Visited[]> {
  const place = sender === 'coordinator' ? `/${labSlug}` : `/${slug}`;
  const starts =
    sender === 'coordinator'
      ? [...addressesIn(routes, labSlug), ...pagesOfLearning('/laboratorio', city.learning.lab)]
      : [...addressesIn(routes, slug), ...reachedOtherwise(city).map((path) => `/${slug}${path}`)];
  return crawl(browserFor(sender), {
    starts,
    follow: aFewOfEach(routes, (path) => path.startsWith(place)),
    most: 3000,
  });
}

const found = new Map<Sender, readonly Form[]>();
for (const sender of senders) found.set(sender, (await pagesOf(sender)).flatMap(formsOf));

const refused = new Set<string>();

it.each(senders)(
  'each form of the %s that comes back lists what is wrong, where the focus is, with links',
  async (sender) => {
    const came = await sendWithMistakes(browserFor(sender), found.get(sender) ?? [], posts);
    for (const route of came.refused) refused.add(route);
    expect(came.faults).toEqual([]);
  },
);

it('was seen of most forms that ask something', () => {
  expect(refused.size).toBeGreaterThan(110);
});
