import type { Ctx } from '../../src/features/context.ts';
import type { Router } from '../../src/platform/http/router.ts';

/** Every address that the application answers to a `GET`, as its routes name them, in their order. */
export function readingRoutes(app: Router<Ctx>): string[] {
  return [...new Set(app.routes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))];
}

/** Every address that a form may be sent to, in the order of the routes. */
export function postingRoutes(app: Router<Ctx>): string[] {
  return [...new Set(app.routes.flatMap(({ method, path }) => (method === 'POST' ? [path] : [])))];
}

/** The addresses of these routes that name nothing but a municipality: whoever may open them needs no link. */
export function addressesIn(routes: readonly string[], slug: string): string[] {
  return routes.map((route) => route.replace('/:municipality', `/${slug}`)).filter((path) => !path.includes('/:'));
}

/** The first of these routes that answers an address, whatever its language. */
export function routeOf(routes: readonly string[], address: string): string | undefined {
  const [path = ''] = address.replace(/^\/en(?=\/|$)/, '').split('?');
  return routes.find((route) => patternOf(route).test(path === '' ? '/' : path));
}

const patterns = new Map<string, RegExp>();

function patternOf(route: string): RegExp {
  const pattern =
    patterns.get(route) ??
    new RegExp(
      `^${route
        .replaceAll('.', String.raw`\.`)
        .replaceAll(/\/:\w+\?/g, '(?:/[^/]+)?')
        .replaceAll(/:\w+/g, '[^/]+')}$`,
    );
  patterns.set(route, pattern);
  return pattern;
}
