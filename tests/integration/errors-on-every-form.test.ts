import { expect, it } from 'vitest';
import { staffRoles } from '../../src/features/people/public.ts';
import { crawl, formType, type Visited } from '../setup/a-browser.ts';
import { browserOf, reachedOtherwise, type Visitor } from '../setup/a-walk.ts';
import { aWholeCity } from '../setup/a-whole-city.ts';
import { postingRoutes, readingRoutes, routeOf } from '../setup/opened-routes.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const city = await aWholeCity(database, 'Alfonia', 'quokkaville');
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const { slug } = city.municipality;
const routes = readingRoutes(app);
/** Understanding what there is, asking, sharing, and who accompanies it. */
const ofSharing =
  /^\/:municipality\/(chiedi|r|moduli|ritrova|unisci|confermo|scopri|gruppi|gruppi-in-partenza|ente|raccolte|posti|sportello)(\/|$)/;
const posts = postingRoutes(app).filter((path) => ofSharing.test(path));
/** Of each page and of each form so many: the first may be of somebody for whom there is nothing to do there. */
const ofEach = 3;

const visitors: readonly Visitor[] = ['resident', ...staffRoles.filter((role) => role !== 'lab-coordinator')];

interface Field {
  readonly name: string;
  readonly value: string;
  readonly kind: 'typed' | 'hidden' | 'button';
}

interface Form {
  readonly action: string;
  readonly fields: readonly Field[];
}

/** The forms of a page that are sent to us, with what they hold. */
function formsOf({ body, type }: Visited): Form[] {
  if (!type.startsWith('text/html')) return [];
  return [...body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, attributes = '', inside = '']) => {
    const action = /\saction="([^"]*)"/.exec(attributes)?.[1]?.replaceAll('&amp;', '&');
    if (!/\smethod="post"/.test(attributes) || action === undefined) return [];
    const tags = [...inside.matchAll(/<(input|select|textarea|button)\b([^>]*)>/g)];
    const fields = tags.flatMap(([, tag = '', given = '']): Field[] => {
      const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(given)?.[1];
      const kind = tag === 'button' ? 'button' : of('type') === 'hidden' ? 'hidden' : 'typed';
      const name = of('name');
      return name === undefined ? [] : [{ name, value: of('value') ?? '', kind }];
    });
    return [{ action, fields }];
  });
}

/** What somebody may send who presses one of its buttons: nothing but what the form holds by itself, or a word that no field is for. */
function bodiesOf({ fields }: Form): string[] {
  const buttons: readonly (Field | undefined)[] = fields.some(({ kind }) => kind === 'button')
    ? fields.filter(({ kind }) => kind === 'button')
    : [undefined];
  const bodies = buttons.slice(0, ofEach).flatMap((pressed) =>
    ['', '§'].map((typed) => {
      const sent = fields.flatMap((field): [string, string][] => {
        if (field.kind === 'button') return field === pressed ? [[field.name, field.value]] : [];
        if (field.kind === 'hidden') return [[field.name, field.value]];
        return typed === '' ? [] : [[field.name, typed]];
      });
      return new URLSearchParams(sent).toString();
    }),
  );
  return [...new Set(bodies)];
}

/** What is wrong with a page that came back. */
function faultsOf(html: string): string[] {
  const summary = /<div id="error-summary"([^>]*)>[\s\S]*?<\/ul>/.exec(html);
  if (summary === null) return ['no summary'];
  const links = [...summary[0].matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
  return [
    ...(/\stabindex="-1"/.test(summary[1] ?? '') && /\sautofocus/.test(summary[1] ?? '') ? [] : ['no focus']),
    ...(links.length === 0 ? ['no link'] : []),
    ...links.filter((id) => !html.includes(` id="${id}"`)).map((id) => `a link to #${id}, which is not there`),
    ...(/<title>Errore/.test(html) ? [] : ['a title that does not say so']),
  ];
}

async function pagesOf(visitor: Visitor): Promise<Visited[]> {
  const secret = visitor === 'resident' ? city.households.flatMap(({ token }) => ownPages(`/r/${token}`)) : [];
  const starts = ['', '/laboratorio', ...reachedOtherwise(city), ...secret].map((path) => `/${slug}${path}`);
  const seen = new Map<string, number>();
  const follow = (path: string) => {
    const route = path.startsWith(`/${slug}`) ? routeOf(routes, path) : undefined;
    const times = (route === undefined ? undefined : seen.get(route)) ?? 0;
    if (route === undefined || times >= ofEach) return false;
    seen.set(route, times + 1);
    return true;
  };
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
    const browser = browserOf(app, city, visitor);
    const sent = new Map<string, Set<string>>();
    const wrong = new Set<string>();
    for (const form of found.get(visitor) ?? []) {
      const route = routeOf(posts, form.action);
      if (route === undefined) continue;
      const addresses = sent.get(route) ?? new Set();
      if (addresses.has(form.action) || addresses.size >= ofEach) continue;
      sent.set(route, addresses.add(form.action));
      for (const body of bodiesOf(form)) {
        const answer = await browser.post(form.action, body, formType);
        if (answer.status !== 422) continue;
        refused.add(route);
        for (const fault of faultsOf(await answer.text()))
          wrong.add(`${route}: ${fault} (${decodeURIComponent(body).slice(0, 60)})`);
      }
    }
    expect([...wrong]).toEqual([]);
  },
);

it('was seen of most forms that ask something', () => {
  expect(refused.size).toBeGreaterThan(45);
});
