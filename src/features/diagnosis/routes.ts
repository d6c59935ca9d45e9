import type { FeatureRouter } from '../context.ts';
import { clusterRoutes } from './clusters/routes.tsx';
import { importRoutes } from './import/routes.tsx';
import { showRoutes } from './show/routes.tsx';

/** The diagnosis of a city, under its `/laboratorio`. The lab's own tenant has none. */
export function diagnosisRoutes(router: FeatureRouter): void {
  clusterRoutes(router);
  importRoutes(router);
  showRoutes(router);
}
