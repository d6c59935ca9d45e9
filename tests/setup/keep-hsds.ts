import { sql } from 'kysely';
import { transact, type Ctx } from '../../src/features/context.ts';
import {
  fromOrganization,
  fromService,
  type OrganizationFromHsds,
  type ServiceFromHsds,
} from '../../src/features/catalogue/hsds/from-hsds.ts';
import type { LocationFromHsds } from '../../src/features/catalogue/hsds/from-location.ts';
import {
  fromTaxonomy,
  fromTaxonomyTerm,
  termsBorneBy,
  type TaxonomyFromHsds,
  type TermFromHsds,
} from '../../src/features/catalogue/hsds/from-taxonomies.ts';
import { termsOf } from '../../src/features/catalogue/terms.ts';
import type {
  HsdsOrganization,
  HsdsService,
  HsdsTaxonomy,
  HsdsTaxonomyTerm,
} from '../../src/integrations/hsds/public.ts';

export interface HsdsCatalogue {
  readonly services?: readonly HsdsService[];
  readonly organizations?: readonly HsdsOrganization[];
  readonly taxonomies?: readonly HsdsTaxonomy[];
  readonly terms?: readonly HsdsTaxonomyTerm[];
}

/** Rows for HSDS records, as any writer of them makes them: what tests of the way out start from. */
export async function keepHsds(ctx: Ctx, catalogue: HsdsCatalogue): Promise<void> {
  const organizations = (catalogue.organizations ?? []).map(fromOrganization);
  const services = [
    ...(catalogue.services ?? []).map(fromService),
    ...organizations.flatMap((organization) => organization.services),
  ];
  const providers = unique([...organizations, ...services.flatMap(({ organization }) => organization ?? [])]);
  const places = services.flatMap((service) => service.places.map((place) => ({ ...place, serviceId: service.id })));
  const locations = unique([
    ...providers.flatMap((provider) => provider.locations),
    ...places.flatMap(({ location }) => location ?? []),
  ]);
  const borne = [
    ...services.map((service) => ({ kind: 'service', id: service.id, ...termsBorneBy(service.hsds) })),
    ...providers.map((provider) => ({ kind: 'provider', id: provider.id, ...termsBorneBy(provider.hsds) })),
    ...locations.map((location) => ({ kind: 'location', id: location.id, ...termsBorneBy(location.hsds) })),
    ...places.map((place) => ({ kind: 'service-at-location', id: place.id, ...termsBorneBy(place.hsds) })),
  ];
  const told = (catalogue.terms ?? []).flatMap(({ taxonomy_detail }) => taxonomy_detail ?? []);
  const taxonomies = unique([
    ...[...(catalogue.taxonomies ?? []), ...told].map(fromTaxonomy),
    ...borne.flatMap((one) => one.taxonomies),
  ]);
  const terms = unique([...(catalogue.terms ?? []).map(fromTaxonomyTerm), ...borne.flatMap((one) => one.terms)]);
  const tenant = ctx.municipality.tenantId;
  const words = services.map((service) => ({ service, terms: wordsOf(service) }));
  const insert = (table: string, rows: readonly object[]) =>
    rows.length === 0
      ? undefined
      : sql`insert into ${sql.table(table)} (${sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))})
          select ${sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)))}
          from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
  await transact(ctx, async (tx) => {
    for (const statement of [
      insert(
        'taxonomy',
        taxonomies.map((one) => taxonomyRow(tenant, one)),
      ),
      insert(
        'taxonomy_term',
        terms.map((one) => termRow(tenant, one, taxonomies)),
      ),
      insert(
        'provider',
        providers.map((one) => providerRow(tenant, one)),
      ),
      insert(
        'location',
        locations.map((one) => locationRow(tenant, one)),
      ),
      insert(
        'service',
        services.map((one) => serviceRow(tenant, one)),
      ),
      insert(
        'service_at_location',
        places.map(({ id, serviceId, locationId, hsds }) => ({
          tenant_id: tenant,
          id,
          service_id: serviceId,
          location_id: locationId,
          hsds,
          modified_at: longAgo,
        })),
      ),
      insert(
        'entry_term',
        borne.flatMap(({ kind, id, termIds }) =>
          termIds.map((term) => ({ tenant_id: tenant, entry_kind: kind, term_id: term, entry_id: id })),
        ),
      ),
      insert(
        'service_term',
        words.flatMap(({ service, terms }) =>
          [...terms].map(([term, weight]) => ({ tenant_id: tenant, term, service_id: service.id, weight })),
        ),
      ),
      insert(
        'found_by',
        words.map(({ service, terms }) => ({
          tenant_id: tenant,
          service_id: service.id,
          terms: [...terms.keys()],
          weights: [...terms.values()],
        })),
      ),
    ])
      await statement?.execute(tx);
  });
}

// HSDS has no date for places: a service's own says when it changed.
const longAgo = '2000-01-01T00:00:00Z';

function serviceRow(tenant: string, service: ServiceFromHsds): object {
  const { organization, position } = service;
  return {
    tenant_id: tenant,
    id: service.id,
    provider_id: organization?.id ?? null,
    provider_name: organization?.name ?? null,
    title: service.title,
    description: service.description,
    language: service.language ?? 'it',
    answer_kind: service.answerKind ?? 'public',
    kinds_of_help: service.kindsOfHelp.length > 0 ? service.kindsOfHelp : ['information'],
    audiences: service.audiences.length > 0 ? service.audiences : ['everyone'],
    sections: service.sections,
    address: service.address,
    locality: service.locality,
    lat: position?.lat,
    lon: position?.lon,
    url: service.url,
    status: service.status,
    updated_on: service.updatedOn,
    source: 'hsds',
    source_key: service.id,
    source_digest: '',
    made_up: service.madeUp,
    version: 1,
    changed_here: [],
    created_at: longAgo,
    modified_at: service.modifiedAt ?? longAgo,
    protected_place: service.protectedPlace,
    quarter: service.quarter,
    hsds: service.hsds,
  };
}

function wordsOf(service: ServiceFromHsds): ReadonlyMap<string, number> {
  const { title, description, sections, organization } = service;
  return termsOf({
    title,
    description,
    sections,
    answerKind: service.answerKind ?? 'public',
    kindsOfHelp: service.kindsOfHelp.length > 0 ? service.kindsOfHelp : ['information'],
    audiences: service.audiences.length > 0 ? service.audiences : ['everyone'],
    ...(organization && { providerName: organization.name }),
    ...(service.address !== undefined && { address: service.address }),
    ...(service.locality !== undefined && { locality: service.locality }),
  });
}

function providerRow(tenant: string, { id, name, email, phone, madeUp, hsds }: OrganizationFromHsds): object {
  const source = { source: 'hsds', source_key: id, version: 1, modified_at: longAgo };
  return { tenant_id: tenant, id, name, accredited: false, email, phone, made_up: madeUp, hsds, ...source };
}

function locationRow(tenant: string, { id, name, position, protectedPlace, quarter, hsds }: LocationFromHsds): object {
  const source = {
    source: 'hsds',
    source_key: id,
    source_digest: '',
    version: 1,
    modified_at: longAgo,
    made_up: false,
  };
  const place = { lat: position?.lat ?? null, lon: position?.lon ?? null, protected_place: protectedPlace, quarter };
  return { tenant_id: tenant, id, name, ...place, hsds, ...source };
}

function taxonomyRow(tenant: string, { id, name, hsds }: TaxonomyFromHsds): object {
  return { tenant_id: tenant, id, name, hsds, modified_at: longAgo };
}

function termRow(tenant: string, term: TermFromHsds, taxonomies: readonly TaxonomyFromHsds[]): object {
  const { id, parentId, code, name, hsds, taxonomyId } = term;
  const known = taxonomies.some((taxonomy) => taxonomy.id === taxonomyId);
  return {
    tenant_id: tenant,
    id,
    taxonomy_id: known ? taxonomyId : null,
    parent_id: parentId ?? null,
    code,
    name,
    hsds,
    modified_at: longAgo,
  };
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
