import type { FeatureRouter } from '../context.ts';
import { courseRoutes } from './course/routes.tsx';
import { indicatorRoutes } from './indicators/routes.tsx';
import { planRoutes } from './plan/routes.tsx';

/** What cities measure, try and hand on. */
export function experimentRoutes(router: FeatureRouter): void {
  indicatorRoutes(router);
  planRoutes(router);
  courseRoutes(router);
}
