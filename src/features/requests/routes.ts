import type { FeatureRouter } from '../context.ts';
import { askRoutes } from './ask/ask-routes.tsx';
import { findRoutes, followRoutes } from './follow/follow-routes.tsx';
import { letterRoutes } from './letters/routes.tsx';
import { mandatesRoutes } from './mandate/mandates-routes.tsx';
import { mergeRoutes } from './merge/merge-routes.tsx';
import { reachRoutes } from './reach/reach-routes.tsx';
import { paperRoutes } from './paper/paper-routes.tsx';
import type { RequestHooks } from './hooks.ts';

/** Asking, following, changing, withdrawing, finding again. */
export function requestRoutes(router: FeatureRouter, { hooks }: { readonly hooks: RequestHooks }): void {
  askRoutes(router, hooks);
  followRoutes(router, hooks);
  findRoutes(router);
  paperRoutes(router);
  mergeRoutes(router, hooks);
  mandatesRoutes(router);
  letterRoutes(router);
  reachRoutes(router);
}
