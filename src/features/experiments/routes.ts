import type { FeatureRouter } from '../context.ts';
import { againRoutes } from './again/routes.tsx';
import { returnRoutes } from './course/return-routes.tsx';
import { courseRoutes } from './course/routes.tsx';
import { askAgainRoutes } from './indicators/ask-again-routes.tsx';
import { indicatorRoutes } from './indicators/routes.tsx';
import { modelRoutes } from './models/routes.tsx';
import { planRoutes } from './plan/routes.tsx';
import { resultRoutes } from './results/routes.tsx';

/** What cities measure, try and hand on. */
export function experimentRoutes(router: FeatureRouter): void {
  indicatorRoutes(router);
  askAgainRoutes(router);
  planRoutes(router);
  courseRoutes(router);
  againRoutes(router);
  returnRoutes(router);
  resultRoutes(router);
  modelRoutes(router);
}
