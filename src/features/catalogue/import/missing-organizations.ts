import type { Tx } from '../../../platform/db/database.ts';
import type { NewOrganization, NewService } from '../model.ts';
import type { ImportWarning } from './model.ts';
import { readProvidersById } from './organization-store.ts';

interface Naming {
  readonly line: number;
  readonly service: NewService;
  /** The table that the service is a row of, where the file is tables. */
  readonly table?: string | undefined;
}

const askedAtOnce = 5000;

/**
 * Services that name an organisation by its id alone, until the file has told all of its organisations. HSDS requires none of a
 * service, so that one whose organisation nobody tells of comes in without, and is told.
 */
export class MissingOrganizations {
  readonly #told = new Set<string>();
  readonly #named: (ImportWarning & { readonly organizationId: string })[] = [];

  /** Takes what a batch brings. */
  see(organizations: readonly NewOrganization[], services: readonly Naming[]): void {
    for (const { id } of organizations) this.#told.add(id);
    for (const { line, service, table } of services) {
      const { organizationId, organization } = service;
      if (organizationId === undefined || organization !== undefined) continue;
      const field = table === undefined ? 'organization_id' : `${table}: organization_id`;
      this.#named.push({ line, reason: 'no-organization', field, organizationId });
    }
  }

  /** What is to be told once the file has been read: the catalogue may have had the organisation before. */
  async warnings(tx: Tx): Promise<ImportWarning[]> {
    const left = this.#named.filter(({ organizationId }) => !this.#told.has(organizationId));
    const ids = [...new Set(left.map(({ organizationId }) => organizationId))];
    const here = new Set<string>();
    for (let from = 0; from < ids.length; from += askedAtOnce)
      for (const id of (await readProvidersById(tx, ids.slice(from, from + askedAtOnce))).keys()) here.add(id);
    return left
      .filter(({ organizationId }) => !here.has(organizationId))
      .map(({ line, reason, field }) => ({ line, reason, field }));
  }
}
