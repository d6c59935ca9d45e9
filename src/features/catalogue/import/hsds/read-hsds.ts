import type { z } from 'zod';
import {
  locationSchema,
  organizationSchema,
  readRecord,
  serviceAtLocationSchema,
  serviceSchema,
  taxonomySchema,
  taxonomyTermSchema,
} from '../../../../integrations/hsds/public.ts';
import { fromLocation } from '../../hsds/from-location.ts';
import { fromOrganization, fromService, serviceOfPlace } from '../../hsds/from-hsds.ts';
import { fromTaxonomy, fromTaxonomyTerm } from '../../hsds/from-taxonomies.ts';
import { ParentChains } from './cut-cycles.ts';
import type { Intake } from '../intake.ts';
import { losesProtection } from './loses-protection.ts';
import type { ImportWarning, WarningReason } from '../model.ts';
import { newLocation, newOrganization, newService, type HsdsDefaults } from './of-hsds.ts';
import { recordKind, type HsdsRecordKind } from './record-kind.ts';
import type { JsonRecord } from './split-json.ts';
import { wrongPositions } from './wrong-positions.ts';

/** Tells what was left out of the record that is being read. */
type Warn = (reason: WarningReason, field: string) => void;
type Reader = (record: JsonRecord, warnings: ImportWarning[]) => Intake[];

/** Reads HSDS records as what the catalogue keeps: what is wrong in one is left out of it and told, or it is rejected. */
export function hsdsReader(defaults: HsdsDefaults): (record: JsonRecord) => Intake[] {
  const readers = readersOf(defaults);
  return (record) => {
    const { line, value } = record;
    const kind = recordKind(value);
    if (kind === undefined)
      return [{ kind: 'rejected', rejection: { line, reason: 'unknown-record', field: '', length: 0 } }];
    return readers[kind](record, []);
  };
}

function readersOf(defaults: HsdsDefaults): Readonly<Record<HsdsRecordKind, Reader>> {
  const [organizations, terms] = [new ParentChains(), new ParentChains()];
  const placeIds = new Set<string>();
  const seen = new Set<string>();
  /** Whether a record of its kind had its id before: that one counts. Services are told apart by who brings them in. */
  const comesAgain = (kind: HsdsRecordKind, { id }: { readonly id: string }): boolean => {
    const key = `${kind} ${id}`;
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  };
  const service = (from: Parameters<typeof newService>[0], warn: Warn, given?: Parameters<typeof newService>[2]) => {
    for (const { location } of from.places) if (location === undefined) warn('no-location', 'service_at_locations');
    return withPlacesOnce(newService(from, defaults, given), placeIds, warn);
  };
  return {
    service: reader(serviceSchema, (record, read, warn) => [
      { kind: 'service', ...read, service: service(fromService(record), warn) },
    ]),
    service_at_location: reader(serviceAtLocationSchema, (record, read, warn) => {
      const told = serviceOfPlace(record);
      if (told !== undefined) return [{ kind: 'service', ...read, service: service(fromService(told), warn) }];
      return [{ kind: 'rejected', rejection: { line: read.line, reason: 'no-service', field: 'service', length: 0 } }];
    }),
    organization: reader(organizationSchema, ({ parent_organization_id, ...record }, read, warn) => {
      const parent = organizations.above(record.id, parent_organization_id);
      if (parent !== parent_organization_id) warn('cycle-cut', 'parent_organization_id');
      const organization = fromOrganization({ ...record, parent_organization_id: parent });
      const { services } = organization;
      const again = comesAgain('organization', record);
      return [
        again ? repeated(record, read) : { kind: 'organization', ...read, organization: newOrganization(organization) },
        ...services.map((one): Intake => ({
          kind: 'service',
          line: read.line,
          warnings: [],
          service: service(one, warn, again ? undefined : organization),
        })),
      ];
    }),
    location: reader(locationSchema, (record, read) => [
      comesAgain('location', record)
        ? repeated(record, read)
        : { kind: 'location', ...read, location: newLocation(fromLocation(record)) },
    ]),
    taxonomy: reader(taxonomySchema, (record, read) => [
      comesAgain('taxonomy', record)
        ? repeated(record, read)
        : { kind: 'taxonomy', ...read, taxonomy: fromTaxonomy(record) },
    ]),
    taxonomy_term: reader(taxonomyTermSchema, ({ parent_id, taxonomy_detail, ...record }, read, warn) => {
      if (comesAgain('taxonomy_term', record)) return [repeated(record, read)];
      const parent = terms.above(record.id, parent_id);
      if (parent !== parent_id) warn('cycle-cut', 'parent_id');
      const term = fromTaxonomyTerm({
        ...record,
        parent_id: parent,
        taxonomy_id: record.taxonomy_id ?? taxonomy_detail?.id,
      });
      const taxonomy = taxonomy_detail && fromTaxonomy(taxonomy_detail);
      return [
        ...(taxonomy === undefined ? [] : [{ kind: 'taxonomy' as const, line: read.line, warnings: [], taxonomy }]),
        { kind: 'term', ...read, term },
      ];
    }),
  };
}

type Read = Pick<Extract<Intake, { readonly kind: 'service' }>, 'line' | 'warnings' | 'table'>;

function repeated(record: { readonly id: string }, { line }: Read): Intake {
  const rejection = { line, reason: 'repeated-key', field: 'id', length: record.id.length } as const;
  return { kind: 'rejected', rejection, mentioned: idsIn(record) };
}

function reader<Schema extends z.ZodType>(
  schema: Schema,
  take: (record: z.infer<Schema>, read: Read, warn: Warn) => Intake[],
): Reader {
  return ({ value, line, table }, warnings) => {
    const read = readRecord(schema, value);
    const refused = read.kind === 'refused' ? read.problems[0]?.path : losesProtection(value, read.repairs);
    if (read.kind === 'refused' || refused !== undefined) {
      const { id } = value as { readonly id?: unknown };
      const rejection = { line, reason: 'invalid', field: refused ?? '', length: 0 } as const;
      return [
        {
          kind: 'rejected',
          rejection,
          ...(typeof id === 'string' && { sourceKey: id.toLowerCase() }),
          mentioned: idsIn(value),
        },
      ];
    }
    const warn: Warn = (reason, field) => warnings.push({ line, reason, field });
    for (const { path } of read.repairs) warn('field-dropped', path);
    for (const { path, reason } of wrongPositions(read.record)) warn(reason, path);
    return take(read.record, { line, warnings, table }, warn);
  };
}

/** Ids that a record holds, its own and those of others. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (/(?:^|_)id$/.test(name) ? [inner.toLowerCase()] : []) : idsIn(inner),
  );
}

/** A service is at a place once, and what joins them has an id that no other service has. */
function withPlacesOnce(service: ReturnType<typeof newService>, seen: Set<string>, warn: Warn): typeof service {
  const at = new Set<string>();
  const places = (service.places ?? []).filter(({ id, location }) => {
    const again = seen.has(id) || at.has(location.id);
    if (again) warn('field-dropped', 'service_at_locations');
    seen.add(id);
    at.add(location.id);
    return !again;
  });
  return { ...service, places };
}
