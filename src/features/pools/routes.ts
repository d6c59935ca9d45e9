import type { FeatureRouter } from '../context.ts';
import { registerRoutes } from './attendance/routes.tsx';
import { calendarRoutes } from './calendar/routes.tsx';
import { deskCalendarRoutes } from './calendar/desk-routes.tsx';
import { agreementRoutes } from './agreement/routes.tsx';
import { changeRoutes } from './changes/routes.tsx';
import { closingRoutes } from './closing/routes.tsx';
import { messageRoutes } from './messages/routes.tsx';
import { familyPoolRoutes } from './family/routes.tsx';
import { staffLifeRoutes } from './life/staff-routes.tsx';
import type { ProviderOfferOptions } from './offers/offer/provider-routes.tsx';
import { offerRoutes } from './offers/routes.tsx';
import { providerRoutes } from './provider/routes.tsx';
import { operatorStopRoutes } from './stop/operator/routes.tsx';
import { statementRoutes } from './statements/routes.tsx';
import { cityRuleRoutes } from './rules/routes.tsx';
import { staffPoolRoutes } from './staff/routes.tsx';
import { operatorRoutes } from './supply/operators/routes.tsx';
import { venueRoutes } from './supply/venues/routes.tsx';
import { whatIfRoutes } from './what-if/routes.tsx';

/** Everything that people see of groups. */
export function poolRoutes(router: FeatureRouter, options: ProviderOfferOptions = { trustProxy: false }): void {
  familyPoolRoutes(router);
  calendarRoutes(router);
  deskCalendarRoutes(router);
  changeRoutes(router);
  closingRoutes(router);
  messageRoutes(router);
  statementRoutes(router);
  registerRoutes(router);
  offerRoutes(router, options);
  agreementRoutes(router);
  // Before the page of one group, whose address could be one of these.
  operatorRoutes(router);
  venueRoutes(router);
  whatIfRoutes(router);
  cityRuleRoutes(router);
  staffPoolRoutes(router);
  staffLifeRoutes(router);
  operatorStopRoutes(router);
  providerRoutes(router);
}
