import type { FeatureRouter } from '../context.ts';
import { deskAccreditationRoutes } from './desk/desk-routes.tsx';
import { noticeRoutes } from './notice/notice-routes.tsx';
import { ownAccreditationRoutes } from './own/own-routes.tsx';
import { publicAccreditationRoutes } from './apply/public-routes.tsx';

/** Everything that people see of accreditation. */
export function accreditationRoutes(router: FeatureRouter): void {
  publicAccreditationRoutes(router);
  ownAccreditationRoutes(router);
  noticeRoutes(router);
  deskAccreditationRoutes(router);
}
