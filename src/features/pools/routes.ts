import type { FeatureRouter } from '../context.ts';
import { familyPoolRoutes } from './family/routes.tsx';
import { providerRoutes } from './provider/routes.tsx';
import { staffPoolRoutes } from './staff/routes.tsx';

/** Everything that people see of groups. */
export function poolRoutes(router: FeatureRouter): void {
  familyPoolRoutes(router);
  staffPoolRoutes(router);
  providerRoutes(router);
}
