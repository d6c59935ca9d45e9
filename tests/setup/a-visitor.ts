import { randomUUID } from 'node:crypto';
import type { Ctx, FeatureRouter, PageContext } from '../../src/features/context.ts';
import { linksFor } from '../../src/features/links.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { Actor } from '../../src/features/people/public.ts';
import { readAddress } from '../../src/platform/http/address.ts';
import { createKernel } from '../../src/platform/http/kernel.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aContext } from './a-context.ts';
import { asForm } from './a-request-form.ts';
import type { TestDatabase } from './test-database.ts';

export interface Site {
  readonly get: (path: string, actor?: Actor) => Promise<Response>;
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    actor?: Actor,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** A form that brings a file. */
  readonly upload: (path: string, form: FormData, actor?: Actor) => Promise<Response>;
  /** The same moment for every page, until it is set. */
  readonly clock: { now: Date };
}

const origin = 'http://localhost';

/** The pages of some features behind the real kernel, with forms as a browser sends them; any municipality it knows. */
export function aSite(
  database: TestDatabase,
  municipalities: readonly Municipality[],
  routes: (router: FeatureRouter) => void,
): Site {
  const clock = { now: new Date('2026-11-20T10:00:00Z') };
  const log = createLogger('silent');
  const actors = new Map<string, Actor>();
  const app = createKernel<Ctx>({
    log,
    secure: false,
    origins: [],
    municipalityByHost: new Map(),
    trustProxy: false,
    formLimit: { burst: 100_000, perMinute: 100_000 },
    tellsOnly: () => false,
    withoutTurn: () => false,
    renderError: (c, status) => c.text(`error ${status}`, status),
  });
  app.use('/:municipality/*', async (c, next) => {
    const municipality = municipalities.find(({ slug }) => slug === c.req.param('municipality'));
    if (municipality === undefined) return c.notFound();
    const url = new URL(c.req.url);
    const { language, sitePath } = readAddress(url, new Map());
    const links = linksFor({
      origin,
      language,
      municipality: municipality.slug,
      byHost: false,
      sitePath,
      search: url.search,
    });
    c.set('ctx', aContext(database.app, municipality, { actor: actorOf(c), language, links, now: clock.now }));
    return next();
  });
  routes(app);
  const actorOf = (c: PageContext) => actors.get(c.req.header('X-Test-Visit') ?? '') ?? { kind: 'public' };
  const send = async (
    path: string,
    by: Actor,
    {
      method = 'GET',
      headers = {},
      body,
    }: { method?: string; headers?: Record<string, string>; body?: string | FormData },
  ) => {
    const visit = randomUUID();
    actors.set(visit, by);
    return app.request(`${origin}${path}`, {
      method,
      headers: { ...headers, 'X-Test-Visit': visit },
      ...(body !== undefined && { body }),
    });
  };
  return {
    clock,
    get: (path, by = { kind: 'public' }) => send(path, by, {}),
    upload: (path, form, by = { kind: 'public' }) =>
      send(path, by, { method: 'POST', headers: { Origin: origin }, body: form }),
    post: (path, fields, by = { kind: 'public' }, headers = {}) =>
      send(path, by, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        body: asForm(fields).toString(),
      }),
  };
}

/** Where an answer leads, without scheme and host. */
export function locationOf(response: Response): string {
  return response.headers.get('Location') ?? '';
}
