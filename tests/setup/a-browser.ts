import { randomInt } from 'node:crypto';
import type { Ctx } from '../../src/features/context.ts';
import type { Router } from '../../src/platform/http/router.ts';
import { asForm } from './a-request-form.ts';

/** What somebody's browser does on the whole application: it keeps the session that it was given, and follows links. */
export interface Browser {
  get(path: string): Promise<Response>;
  /** `body` as fields, or as raw text of the given type. */
  post(path: string, body: FormBody | string, type?: string): Promise<Response>;
}

export type FormBody = Readonly<Record<string, string | readonly string[]>>;

export const formType = 'application/x-www-form-urlencoded';

/** For applications with TRUST_PROXY=1: each form comes from an address of its own, so that no limit is in the way. */
export function aBrowser(app: Router<Ctx>, session?: { readonly slug: string; readonly token: string }): Browser {
  const cookie = session && { Cookie: `will-${session.slug}=${session.token}` };
  const anyAddress = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  return {
    get: async (path) => app.request(`http://localhost${path}`, { headers: { ...cookie } }),
    post: async (path, body, type = formType) =>
      app.request(`http://localhost${path}`, {
        method: 'POST',
        headers: { ...cookie, Origin: 'http://localhost', 'Content-Type': type, 'X-Forwarded-For': anyAddress() },
        body: typeof body === 'string' ? body : asForm(body).toString(),
      }),
  };
}

export interface Visited {
  readonly path: string;
  readonly status: number;
  /** Text of a page, bytes of a document as latin-1. */
  readonly body: string;
  readonly type: string;
  readonly headers: string;
}

export interface CrawlOptions {
  readonly starts: readonly string[];
  /** Whether a link that was found is followed. */
  readonly follow: (path: string) => boolean;
  /** More pages than this and the walk throws: it would not be the whole site any more. */
  readonly most: number;
}

/** Opens every page that links lead to, each once. */
export async function crawl(browser: Browser, { starts, follow, most }: CrawlOptions): Promise<Visited[]> {
  const waiting = [...starts];
  const known = new Set(waiting);
  const visited: Visited[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (visited.length >= most) throw new Error(`more than ${most} pages: ${mostOf(visited)}`);
    const response = await browser.get(path);
    const type = response.headers.get('Content-Type') ?? '';
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const body = Buffer.from(await response.arrayBuffer()).toString(/^text|xml|json/.test(type) ? 'utf8' : 'latin1');
    visited.push({ path, status: response.status, body, type, headers });
    const location = response.headers.get('Location');
    for (const link of [...(location === null ? [] : [location]), ...linksOf(body, type)]) {
      const next = new URL(link, `http://localhost${path}`);
      const address = next.pathname + next.search;
      if (next.origin !== 'http://localhost' || known.has(address) || !follow(address)) continue;
      known.add(address);
      waiting.push(address);
    }
  }
  return visited;
}

/** Which addresses there are most of, ids and numbers left out: a walk that does not end goes round in one of them. */
function mostOf(visited: readonly Visited[]): string {
  const shapes = Map.groupBy(visited, ({ path }) => path.replaceAll(/[0-9a-f-]{36}|[\w-]{43}|\d+/g, '…'));
  const most = [...shapes].sort(([, one], [, other]) => other.length - one.length).slice(0, 12);
  return most.map(([shape, pages]) => `${pages.length} ${shape}`).join(', ');
}

function linksOf(body: string, type: string): string[] {
  if (!type.startsWith('text/html')) return [];
  return [...body.matchAll(/\s(?:href|action)="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}
