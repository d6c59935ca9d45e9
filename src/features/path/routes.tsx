import type { FeatureRouter } from '../context.ts';
import type { Register } from '../municipalities/public.ts';
import { agreementRoutes } from './agreements/routes.tsx';
import { choiceRoutes } from './choice/routes.tsx';
import { eventRoutes } from './events/routes.tsx';
import type { EvidenceElsewhere } from './evidence/known-evidence.ts';
import { evidenceRoutes } from './evidence/routes.tsx';
import { joinRoutes } from './join/routes.tsx';
import { labPathRoutes } from './lab/routes.tsx';
import { stepRoutes } from './steps/routes.tsx';

export { pathUploads } from './evidence/routes.tsx';

/** The path of a city, under its `/laboratorio`, and where the lab sees all of them. */
export function pathRoutes(
  router: FeatureRouter,
  services: { readonly register: Register; readonly elsewhere: EvidenceElsewhere },
): void {
  joinRoutes(router);
  stepRoutes(router);
  evidenceRoutes(router, services);
  eventRoutes(router);
  agreementRoutes(router);
  choiceRoutes(router);
  labPathRoutes(router, services);
}
