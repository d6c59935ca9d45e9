import type { FeatureRouter } from '../context.ts';
import { benchlearningRoutes } from './benchlearning/routes.tsx';
import { meetingRoutes } from './meetings/routes.tsx';

/** What cities learn together. */
export function learningRoutes(router: FeatureRouter): void {
  meetingRoutes(router);
  benchlearningRoutes(router);
}
