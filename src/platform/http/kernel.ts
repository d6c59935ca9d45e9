import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { Logger } from '../log/logger.ts';
import { describeError } from '../log/describe-error.ts';
import { readAddress } from './address.ts';
import { compressPages } from './compress.ts';
import { RateLimiter, type RateLimit } from './rate-limit.ts';
import type { Router, WebContext, WebEnv } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import { takeTurns } from './take-turns.ts';

export type ErrorStatus = 400 | 403 | 404 | 405 | 413 | 429 | 500;

export interface KernelOptions<C> {
  readonly log: Logger;
  /** Served behind TLS. */
  readonly secure: boolean;
  /** Where forms may come from; empty: from the address that the request was sent to. */
  readonly origins: readonly string[];
  readonly municipalityByHost: ReadonlyMap<string, string>;
  readonly trustProxy: boolean;
  /** Forms a minute that one address may send. */
  readonly formLimit: RateLimit;
  /** Pages whose forms bring a file, and how much they may bring; `by-its-route` where the page itself gives up and says why. */
  readonly uploads?: readonly { readonly path: RegExp; readonly maxSize: number | 'by-its-route' }[];
  /** Addresses that only tell, whatever the method: a query sent from elsewhere changes nothing and is no form of ours. */
  readonly tellsOnly: (path: string) => boolean;
  /** Addresses that are answered at once, however many wait: whether the server lives, files that take no work. */
  readonly withoutTurn: (path: string) => boolean;
  readonly renderError: (c: WebContext<C>, status: ErrorStatus) => Response | Promise<Response>;
}

const largestForm = 256 * 1024;
/** Enough for one to be made while others wait for the database (docs/decisions/0035-pages-take-turns.md). */
const workedOnAtOnce = 3;
const longestTurnMs = 100;

/** The application before its routes: what happens to every request, in this order. */
export function createKernel<C>(options: KernelOptions<C>): Router<C> {
  const app = new Hono<WebEnv<C>>({
    getPath: (request) => readAddress(new URL(request.url), options.municipalityByHost).routePath,
  });
  const forms = new RateLimiter(options.formLimit);

  app.use(async (c, next) => {
    const requestId = randomUUID();
    const log = options.log.child({ requestId });
    c.set('requestId', requestId);
    c.set('log', log);
    const started = performance.now();
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    // The route's pattern, never the path: an address may hold a secret link or what somebody searched.
    log.info(
      {
        method: c.req.method,
        route: c.req.routePath,
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  });
  const turns = takeTurns({ most: workedOnAtOnce, longestMs: longestTurnMs });
  app.use((c, next) => (options.withoutTurn(c.req.path) ? next() : turns(c, next)));
  app.use(securityHeaders(options.secure));
  app.use(compressPages());
  const onError = (c: unknown) => options.renderError(c as WebContext<C>, 413);
  const usual = bodyLimit({ maxSize: largestForm, onError });
  const unlimited: typeof usual = (_, next) => next();
  const uploads = (options.uploads ?? []).map(({ path, maxSize }) => ({
    path,
    limit: maxSize === 'by-its-route' ? unlimited : bodyLimit({ maxSize, onError }),
  }));
  app.use((c, next) => (uploads.find(({ path }) => path.test(c.req.path))?.limit ?? usual)(c, next));
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || options.tellsOnly(c.req.path)) return next();
    const wait = forms.take(clientAddress(c, options.trustProxy), Date.now());
    if (wait === undefined) return next();
    c.header('Retry-After', String(wait));
    return options.renderError(c, 429);
  });
  const ownForms = csrf({
    origin: (origin, c) =>
      options.origins.length === 0 ? origin === new URL(c.req.url).origin : options.origins.includes(origin),
    secFetchSite: 'same-origin',
  });
  app.use((c, next) => (options.tellsOnly(c.req.path) ? next() : ownForms(c, next)));
  app.notFound((c) => options.renderError(c, 404));
  app.onError((error, c) => {
    const status = (error as { status?: number }).status;
    if (status === 403) return options.renderError(c, 403);
    if (status === 400) return options.renderError(c, 400);
    c.var.log.error({ error: describeError(error) }, 'unexpected error');
    return options.renderError(c, 500);
  });
  return app;
}

/** The address that limits are counted by. */
export function clientAddress<C>(c: WebContext<C>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  // Requests made in process (tests) come from no connection.
  return (
    forwarded ??
    (c.env === undefined || Object.keys(c.env as object).length === 0
      ? 'in-process'
      : (getConnInfo(c).remote.address ?? 'unknown'))
  );
}
