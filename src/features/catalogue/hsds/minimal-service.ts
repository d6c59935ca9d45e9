import type { HsdsService } from '../../../integrations/hsds/public.ts';
import { saidAs, titleOf } from './said-as.ts';
import type { MinimalService } from './record-store.ts';
import { lastModified, statusOf } from './to-hsds.ts';

/** A service's id and when it changed, and beside them what HSDS requires of any service. */
export interface MinimalHsdsService extends Pick<HsdsService, 'id' | 'name' | 'status' | 'last_modified'> {
  readonly modified_date: string;
}

export function minimalService(service: MinimalService): MinimalHsdsService {
  const { id, title, hsds } = service;
  const modified = lastModified(service);
  const name = saidAs(hsds.name, title, titleOf);
  return { id, name, status: statusOf(service), last_modified: modified, modified_date: modified };
}
