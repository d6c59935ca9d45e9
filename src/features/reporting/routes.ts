import type { FeatureRouter } from '../context.ts';
import { citySheetRoutes } from './city-sheet/routes.tsx';
import { contactRoutes } from './contact/routes.tsx';
import { contributeRoutes } from './contribute/routes.tsx';
import { editRoutes } from './edit/routes.tsx';
import type { Register } from '../municipalities/public.ts';
import { openDataRoutes } from './open-data/routes.tsx';
import { readRoutes } from './read/routes.tsx';

/** The lab's report: read by everybody, written by the lab. */
export function reportingRoutes(router: FeatureRouter, parts: { readonly register: Register }): void {
  readRoutes(router);
  contributeRoutes(router);
  editRoutes(router);
  openDataRoutes(router, parts);
  contactRoutes(router);
  citySheetRoutes(router, parts);
}
