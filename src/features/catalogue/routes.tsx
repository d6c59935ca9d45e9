import type { FeatureRouter } from '../context.ts';
import { entryRoutes } from './entries/routes.tsx';
import { freshnessRoutes } from './freshness/routes.tsx';
import { labelRoutes } from './labels/routes.tsx';
import { organizationRoutes } from './organizations/routes.tsx';
import { ownerRoutes } from './owners/routes.tsx';
import { placeRoutes } from './place-names/routes.tsx';
import { protectRoutes } from './protect/routes.tsx';
import { roomRoutes } from './room/routes.tsx';
import { keeperRoutes } from './keeping/keeper-routes.tsx';
import { reviewRoutes } from './keeping/review-routes.tsx';
import { searchRoutes } from './search/routes.tsx';
import { sheetRoutes, type SheetNeeds } from './sheet/routes.tsx';
import { synonymRoutes } from './synonyms/routes.tsx';
import { unmetRoutes } from './unmet/routes.tsx';

/** The catalogue of a municipality: the search, and the sheet of each service. Open to all. */
export function catalogueRoutes(router: FeatureRouter, needs: SheetNeeds): void {
  searchRoutes(router, needs.kept);
  synonymRoutes(router);
  unmetRoutes(router);
  labelRoutes(router);
  placeRoutes(router);
  roomRoutes(router);
  protectRoutes(router);
  entryRoutes(router);
  ownerRoutes(router);
  organizationRoutes(router);
  keeperRoutes(router);
  reviewRoutes(router);
  freshnessRoutes(router);
  sheetRoutes(router, needs);
}
