import type { SessionCookies } from '../../platform/http/session-cookie.ts';
import type { FeatureRouter } from '../context.ts';
import { askRoutes } from './ask/routes.tsx';
import { keepRoutes } from './keep/routes.tsx';
import { draftPartRoutes } from './rules/draft/part-routes.tsx';
import { draftRoutes } from './rules/draft/routes.tsx';
import { replayRoutes } from './rules/replay-routes.tsx';
import { ruleRoutes } from './rules/routes.tsx';

/** What exists for somebody, and the rules behind it. */
export function orientationRoutes(router: FeatureRouter, cookies: { readonly listCookies: SessionCookies }): void {
  askRoutes(router, cookies);
  keepRoutes(router);
  ruleRoutes(router);
  replayRoutes(router);
  draftRoutes(router);
  draftPartRoutes(router);
}
