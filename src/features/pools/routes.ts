import type { FeatureRouter } from '../context.ts';
import { familyPoolRoutes } from './family/routes.tsx';
import { providerRoutes } from './provider/routes.tsx';
import { staffPoolRoutes } from './staff/routes.tsx';
import { whatIfRoutes } from './what-if/routes.tsx';

/** Everything that people see of groups. */
export function poolRoutes(router: FeatureRouter): void {
  familyPoolRoutes(router);
  // Before the page of one group, whose address could be this one.
  whatIfRoutes(router);
  staffPoolRoutes(router);
  providerRoutes(router);
}
