import type { TaxonomyFromHsds, TermFromHsds } from '../hsds/from-taxonomies.ts';
import type { NewLocation, NewOrganization, NewService } from '../model.ts';
import type { Intake } from './intake.ts';
import type { ImportWarning, Rejection } from './model.ts';
import type { Tally } from './tally.ts';

export interface Arrived {
  readonly services: readonly {
    readonly line: number;
    readonly service: NewService;
    readonly table?: string | undefined;
  }[];
  readonly late: readonly { readonly sourceKey: string; readonly organizationId: string }[];
}

/** A batch of what a file brings, sorted by what it is. A record that comes twice comes once. */
export class Sorted {
  readonly services: Arrived['services'][number][] = [];
  readonly organizations: NewOrganization[] = [];
  readonly locations: NewLocation[] = [];
  readonly taxonomies: TaxonomyFromHsds[] = [];
  readonly terms: TermFromHsds[] = [];
  readonly rejected: Rejection[] = [];
  readonly mentioned: string[] = [];
  readonly warnings: ImportWarning[] = [];
  size = 0;

  /** Whether the entry is a record of its own, which counts. */
  add(entry: Intake, tally: Tally): boolean {
    this.size++;
    if (entry.kind === 'rejected') {
      tally.read++;
      if (entry.sourceKey !== undefined) tally.seen.add(entry.sourceKey);
      this.rejected.push(entry.rejection);
      this.mentioned.push(...(entry.mentioned ?? []));
      return true;
    }
    this.warnings.push(...entry.warnings);
    switch (entry.kind) {
      case 'organization':
        this.organizations.push(entry.organization);
        return false;
      case 'location':
        this.locations.push(entry.location);
        return false;
      case 'taxonomy':
        this.taxonomies.push(entry.taxonomy);
        return false;
      case 'term':
        this.terms.push(entry.term);
        return false;
      case 'service':
        this.#addService(entry, tally);
        return true;
    }
  }

  #addService({ line, service, table }: Arrived['services'][number], tally: Tally): void {
    const { sourceKey } = service;
    tally.read++;
    if (tally.seen.has(sourceKey)) {
      this.rejected.push({ line, reason: 'repeated-key', field: 'sourceKey', length: sourceKey.length });
      return;
    }
    tally.seen.add(sourceKey);
    if (tally.ties.has(sourceKey)) tally.tied++;
    else this.services.push({ line, service, table });
  }
}

export function organizationsIn({ organizations, services }: Sorted): NewOrganization[] {
  return [...organizations, ...services.flatMap(({ service }) => service.organization ?? [])];
}
