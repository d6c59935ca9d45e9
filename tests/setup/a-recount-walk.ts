import { globSync, readFileSync } from 'node:fs';
import { aBrowser, crawl, type Browser } from './a-browser.ts';
import type { MadeLab } from './a-lab.ts';
import { coordinatorBrowser } from './a-lab.ts';
import { readingRoutes, routeOf } from './opened-routes.ts';
import type { Router } from '../../src/platform/http/router.ts';
import type { Ctx } from '../../src/features/context.ts';
import { textOf } from '../../src/ui/testing/html.ts';

/** Who opens a page of the lab: anybody, who leads the city, who runs the lab. */
export type Reader = 'anybody' | 'city' | 'lab';

/** A page where a figure is worked out again, as it was found by following links. */
export interface Recount {
  readonly route: string;
  readonly path: string;
  readonly reader: Reader;
  readonly says: 'same' | 'moved' | 'not asked';
}

export interface RecountWalk {
  readonly recounts: readonly Recount[];
  /** Of every page of the lab that was opened, whatever its readers: figures stand on some of them. */
  readonly opened: ReadonlySet<string>;
  /** Of every page that the application has for the lab. */
  readonly registered: readonly string[];
}

/** A page that works a figure out again is known by what it says in Italian, wherever it stands: no list of addresses is kept. */
const outcomes = {
  same: /rifatt[oa] adesso, dà lo stesso valore/,
  moved: /rifatt[oa] adesso, dà (un altro valore|[^l])/,
  'not asked': /È una fotografia (di quel giorno|che si conserva)|È stato inserito a mano, con la sua fonte/,
} as const;

const ofTheLab = (slug: string) =>
  new RegExp(
    String.raw`^/(laboratorio(/.*)?|${slug}/(laboratorio|numeri)(/.*)?|[a-z]+/(laboratorio|numeri)/.*)(\?.*)?$`,
  );

/** The routes of pages of the lab: its own, a city's door to it, and the figures that a city published. */
const labRoute =
  /^\/:municipality\/(laboratorio|numeri|rapporto|sperimentazioni|indicatori|confronto|formazione|cambiamento|incontri)(\/|$)/;

/** An address that says of itself that it counts again. */
export const countsAgain = /\/(conto|rifai|letture|racconti|raccontata|edizioni)(\/|$)/;
/** Of an address with choices in it, such as a comparison, so many are the same page; of those that count again many more are opened. */
const mostOfARoute = 25;
const mostRecounts = 150;

/** Follows every link from the doors of the lab, as each of its readers. */
export async function walkRecounts(
  app: Router<Ctx>,
  lab: MadeLab,
  city: { readonly slug: string; readonly token: string },
): Promise<RecountWalk> {
  const routes = readingRoutes(app);
  const readers: Readonly<Record<Reader, Browser>> = {
    anybody: aBrowser(app),
    city: aBrowser(app, city),
    lab: coordinatorBrowser(app, lab),
  };
  const recounts: Recount[] = [];
  const opened = new Set<string>();
  for (const [reader, browser] of Object.entries(readers)) {
    const starts = ['/laboratorio', `/${city.slug}/laboratorio`, `/${city.slug}/numeri`];
    const inLab = ofTheLab(city.slug);
    const followed = new Map<string, number>();
    const follow = (path: string) => {
      const route = routeOf(routes, path);
      if (!inLab.test(path) || route === undefined || path.includes('.pdf')) return false;
      const times = (followed.get(route) ?? 0) + 1;
      followed.set(route, times);
      return times <= (countsAgain.test(route) ? mostRecounts : mostOfARoute);
    };
    for (const { path, status, body, type } of await crawl(browser, { starts, follow, most: 4000 })) {
      const route = routeOf(routes, path);
      if (status !== 200 || route === undefined || !type.startsWith('text/html')) continue;
      opened.add(route);
      const text = textOf(body);
      const found = (Object.keys(outcomes) as (keyof typeof outcomes)[]).find((one) => outcomes[one].test(text));
      if (found !== undefined) recounts.push({ route, path, reader: reader as Reader, says: found });
    }
  }
  return { recounts, opened, registered: routes.filter((route) => labRoute.test(route)) };
}

/** The pages of the source that work a figure out again: named so, or made with the component that says what came out. */
export function recountPages(): string[] {
  return globSync(
    'src/features/{experiments,learning,path,diagnosis,publishing,reporting,lab,districts}/**/*.tsx',
  ).filter((file) => /(again|recompute)-page\.tsx$/.test(file) || readFileSync(file, 'utf8').includes('<AskedAgain '));
}

/** The same page of the lab and of a city's door to it is one. */
export function asOnePage(route: string): string {
  return route.replace('/:municipality/laboratorio/', '/:municipality/');
}
