import type { SessionCookies } from '../../platform/http/session-cookie.ts';
import type { FeatureRouter } from '../context.ts';
import { askRoutes } from './ask/routes.tsx';

/** What exists for somebody, and the rules behind it. */
export function orientationRoutes(router: FeatureRouter, cookies: { readonly listCookies: SessionCookies }): void {
  askRoutes(router, cookies);
}
