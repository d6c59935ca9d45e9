import type { FeatureRouter } from '../context.ts';
import { indicatorRoutes } from './indicators/routes.tsx';

/** What cities measure, try and hand on. */
export function experimentRoutes(router: FeatureRouter): void {
  indicatorRoutes(router);
}
