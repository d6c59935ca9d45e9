import type { ComparedService } from '../compare-services.ts';
import { ComparedEntries, type CatalogueEntry } from '../duplicates/compared-entries.ts';
import type { ComparedOrganization } from './compare-organizations.ts';
import type { ChangedService, ImportWarning, KeptHere, KeptOfOrganization, Rejection } from './model.ts';
import type { RecordsOfFile } from './records/records-of-file.ts';
import type { Sorted } from './sort-intake.ts';

/** As many as a person reads; the counts go on. */
const mostListed = 5000;

/** A new record, as whoever is asked about it is told. */
export interface Newcomer {
  readonly sourceKey: string;
  readonly line: number;
  readonly title: string;
}

/** New records beside which doubles are looked for. */
export interface Newcomers {
  /** By the id that they have among what is compared. */
  readonly byId: Map<string, Newcomer>;
  readonly compared: ComparedEntries;
}

interface TallyOf {
  readonly source: string;
  readonly ties: ReadonlySet<string>;
  readonly records: RecordsOfFile;
  readonly trial: boolean;
}

/** What an import has come to so far. */
export class Tally {
  readonly source: string;
  readonly ties: ReadonlySet<string>;
  readonly records: RecordsOfFile;
  readonly #looksForDoubles: boolean;
  /** Keys that the file has had. */
  readonly seen = new Set<string>();
  read = 0;
  new = 0;
  changed = 0;
  unchanged = 0;
  tied = 0;
  rejectedCount = 0;
  warningCount = 0;
  readonly rejected: Rejection[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly changes: ChangedService[] = [];
  readonly kept: KeptHere[] = [];
  readonly #keptOrganizations = new Map<string, KeptOfOrganization>();
  /** Of a trial only: a file that is written needs nothing of them. */
  readonly newcomers: Newcomers = { byId: new Map(), compared: new ComparedEntries() };
  /** Ids of services that were written. */
  readonly touched: string[] = [];

  constructor({ source, ties, records, trial }: TallyOf) {
    this.source = source;
    this.ties = ties;
    this.records = records;
    this.#looksForDoubles = trial;
  }

  tell({ rejected, warnings }: Pick<Sorted, 'rejected' | 'warnings'>): void {
    this.rejectedCount += rejected.length;
    this.warningCount += warnings.length;
    addUpTo(mostListed, this.rejected, rejected);
    addUpTo(mostListed, this.warnings, warnings);
  }

  /** One that a file names with each of its services is told once. */
  countOrganizations(compared: readonly ComparedOrganization[]): void {
    for (const { row, kept } of compared) {
      if (kept.length === 0 || this.#keptOrganizations.size >= mostListed) continue;
      this.#keptOrganizations.set(row.id, { organizationId: row.id, name: row.name, fields: kept });
    }
  }

  get keptOrganizations(): readonly KeptOfOrganization[] {
    return [...this.#keptOrganizations.values()];
  }

  count(services: number, compared: readonly ComparedService[], lines: ReadonlyMap<string, number>): void {
    let added = 0;
    let changed = 0;
    for (const { standing, service, fields, kept } of compared) {
      const line = lines.get(service.sourceKey) ?? 0;
      const { title } = service;
      if (standing === undefined) {
        added++;
        if (this.#looksForDoubles) addNewcomer(this.newcomers, service, line);
        continue;
      }
      if (fields.length > 0) {
        changed++;
        addUpTo(mostListed, this.changes, [{ serviceId: standing.id, line, title, fields }]);
      }
      if (kept.length > 0) addUpTo(mostListed, this.kept, [{ serviceId: standing.id, title, fields: kept }]);
    }
    this.new += added;
    this.changed += changed;
    this.unchanged += services - added - changed;
  }
}

/** What a new record is called among services, which have ids. */
export function newcomerId(sourceKey: string): string {
  return `new ${sourceKey}`;
}

function addNewcomer({ byId, compared }: Newcomers, service: ComparedService['service'], line: number): void {
  const { sourceKey, title } = service;
  const entry = newcomer(service);
  byId.set(entry.id, { sourceKey, line, title });
  compared.add(entry, true);
}

function newcomer(service: ComparedService['service']): CatalogueEntry {
  const hidden = service.protectedPlace === true;
  return {
    id: newcomerId(service.sourceKey),
    title: service.title,
    provider: service.providerName ?? null,
    locality: service.locality ?? null,
    address: hidden ? null : (service.address ?? null),
    phone: service.sections.contacts?.phone ?? null,
    lat: hidden ? null : (service.position?.lat ?? null),
    lon: hidden ? null : (service.position?.lon ?? null),
    url: service.url ?? null,
  };
}

function addUpTo<Item>(most: number, list: Item[], items: readonly Item[]): void {
  if (list.length < most) list.push(...items.slice(0, most - list.length));
}
