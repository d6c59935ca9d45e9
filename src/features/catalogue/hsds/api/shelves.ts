import type {
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsTaxonomy,
  HsdsTaxonomyTerm,
} from '../../../../integrations/hsds/public.ts';
import { dateAt } from '../../../../domain/schedule/today.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import {
  assembleOrganizations,
  assemblePlaces,
  assembleServices,
  assembleServicesInBrief,
  type OrganizationForm,
  type PlaceOfService,
} from '../assemble.ts';
import type { EntryFilter, TermFilter } from '../filter.ts';
import { countPlaces, countServices, listPlaces, listServices } from '../list-store.ts';
import { minimalService, type MinimalHsdsService } from '../minimal-service.ts';
import { countOrganizations, listOrganizations, type OrganizationFilter } from '../organization-list-store.ts';
import { ownTaxonomies } from '../own-terms.ts';
import { readMinimalServices, readTaxonomyRecords, readTermRecords } from '../record-store.ts';
import { countTaxonomies, countTerms, listTaxonomies, listTerms } from '../taxonomy-list-store.ts';
import { toTaxonomy, toTaxonomyTerm } from '../to-hsds.ts';
import { understandIn } from '../understand-search.ts';
import type { Values } from './parameters.ts';
import { fixedShelf, shelfOf, type Shelf } from './shelf.ts';

export type ServiceItem = HsdsService | MinimalHsdsService;

export function serviceShelf(ctx: Ctx, values: Values): Shelf<ServiceItem> {
  return shelfOf<EntryFilter, string, ServiceItem>(ctx, {
    filter: (tx) => filterOf(tx, ctx, values),
    count: countServices,
    list: listServices,
    assemble: async (tx, ids) => {
      if (values.minimal === true) return (await readMinimalServices(tx, ids)).map(minimalService);
      return values.full === true ? assembleServices(tx, ctx, ids) : assembleServicesInBrief(tx, ctx, ids);
    },
  });
}

export function placeShelf(ctx: Ctx, values: Values, near: EntryFilter['near']): Shelf<HsdsServiceAtLocation> {
  // With a distance the postcode is where it is counted from; by itself it is where the service must be given.
  const where = near === undefined ? { postcode: values.postcode } : { near };
  return shelfOf<EntryFilter, PlaceOfService, HsdsServiceAtLocation>(ctx, {
    filter: async (tx) => ({ ...(await filterOf(tx, ctx, values)), ...where }),
    count: countPlaces,
    list: listPlaces,
    assemble: (tx, places) => assemblePlaces(tx, ctx, places, values.full === true),
  });
}

export function organizationShelf(ctx: Ctx, values: Values): Shelf<HsdsOrganization> {
  const filter = {
    words: plainWords(values.search),
    taxonomyTermId: values.taxonomy_term_id,
    taxonomyId: values.taxonomy_id,
  };
  return shelfOf<OrganizationFilter, string, HsdsOrganization>(ctx, {
    filter: () => Promise.resolve(filter),
    count: countOrganizations,
    list: listOrganizations,
    assemble: (tx, ids) => assembleOrganizations(tx, ctx, ids, organizationForm(values)),
  });
}

/** Full services ask for a full organisation around them. */
function organizationForm({ full, full_service }: Values): OrganizationForm {
  if (full_service === true) return 'full-services';
  return full === true ? 'full' : 'brief';
}

export function taxonomyShelf(ctx: Ctx, values: Values): Shelf<HsdsTaxonomy> {
  const words = plainWords(values.search);
  return shelfOf<readonly string[], string, HsdsTaxonomy>(ctx, {
    filter: () => Promise.resolve(words),
    count: countTaxonomies,
    list: listTaxonomies,
    assemble: async (tx, ids) => (await readTaxonomyRecords(tx, ids)).map(toTaxonomy),
  });
}

export function termShelf(ctx: Ctx, values: Values): Shelf<HsdsTaxonomyTerm> {
  const filter = termFilterOf(values);
  return shelfOf<TermFilter, string, HsdsTaxonomyTerm>(ctx, {
    filter: () => Promise.resolve(filter),
    count: countTerms,
    list: listTerms,
    assemble: async (tx, ids) => (await readTermRecords(tx, ids)).map(toTaxonomyTerm),
  });
}

/** WILL's own taxonomies stand after those of the municipalities: they are the same everywhere. */
export function ownTaxonomyShelf(values: Values): Shelf<HsdsTaxonomy> {
  const words = plainWords(values.search);
  return fixedShelf(ownTaxonomies.map(({ taxonomy }) => taxonomy).filter(({ name }) => hasAll(name, words)));
}

export function ownTermShelf(values: Values): Shelf<HsdsTaxonomyTerm> {
  const { words, taxonomyId, parentId } = termFilterOf(values);
  if (parentId !== undefined) return fixedShelf([]);
  const taxonomies = ownTaxonomies.filter(({ taxonomy }) => taxonomyId === undefined || taxonomy.id === taxonomyId);
  const terms = taxonomies.flatMap((one) => one.terms.map(({ term }) => term));
  return fixedShelf(
    terms.filter(({ name, code }) => words.every((word) => hasAll(name, [word]) || code === word.toLowerCase())),
  );
}

/** Words cost a statement: what a city knows of them, its synonyms and slips of the pen. */
async function filterOf(tx: Tx, { now }: Ctx, values: Values): Promise<EntryFilter> {
  const { search = '' } = values;
  return {
    terms: search === '' ? [] : await understandIn(tx, search),
    taxonomyTermId: values.taxonomy_term_id,
    taxonomyId: values.taxonomy_id,
    organizationId: values.organization_id,
    modifiedAfter: values.modified_after,
    on: dateAt(now),
  };
}

function termFilterOf(values: Values): TermFilter {
  return {
    words: plainWords(values.search),
    taxonomyId: values.taxonomy_id,
    parentId: values.parent_id,
    topOnly: values.top_only === true,
  };
}

function plainWords(search = ''): string[] {
  return search
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);
}

function hasAll(name: string, words: readonly string[]): boolean {
  return words.every((word) => name.toLowerCase().includes(word.toLowerCase()));
}
