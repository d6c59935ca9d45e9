import type { FeatureRouter } from '../context.ts';
import { benchlearningRoutes } from './benchlearning/routes.tsx';
import { changeRoutes } from './change/routes.tsx';
import { meetingRoutes } from './meetings/routes.tsx';
import { trainingRoutes } from './training/routes.tsx';

/** What cities learn together. */
export function learningRoutes(router: FeatureRouter): void {
  meetingRoutes(router);
  benchlearningRoutes(router);
  trainingRoutes(router);
  changeRoutes(router);
}
