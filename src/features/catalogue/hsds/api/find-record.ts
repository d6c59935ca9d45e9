import type {
  HsdsOrganization,
  HsdsService,
  HsdsServiceAtLocation,
  HsdsTaxonomy,
  HsdsTaxonomyTerm,
} from '../../../../integrations/hsds/public.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { read, type Ctx } from '../../../context.ts';
import { assembleOrganizations, assemblePlaces, assembleServices } from '../assemble.ts';
import { findPlaceById } from '../list-store.ts';
import { ownTaxonomies, ownTermById } from '../own-terms.ts';
import { readTaxonomyRecords, readTermRecords } from '../record-store.ts';
import { toTaxonomy, toTaxonomyTerm } from '../to-hsds.ts';

/** Looks in each municipality; where several have the id, the first by its address has it. */
async function firstFound<Item>(
  contexts: readonly Ctx[],
  find: (tx: Tx, ctx: Ctx) => Promise<Item | undefined>,
): Promise<Item | undefined> {
  const found = await Promise.all(contexts.map((ctx) => read(ctx, (tx) => find(tx, ctx))));
  return found.find((item) => item !== undefined);
}

export function findService(contexts: readonly Ctx[], id: string): Promise<HsdsService | undefined> {
  return firstFound(contexts, async (tx, ctx) => (await assembleServices(tx, ctx, [id], { history: true }))[0]);
}

export function findOrganization(
  contexts: readonly Ctx[],
  id: string,
  fullService: boolean,
): Promise<HsdsOrganization | undefined> {
  const form = fullService ? 'full-services' : 'full';
  return firstFound(
    contexts,
    async (tx, ctx) => (await assembleOrganizations(tx, ctx, [id], form, { history: true }))[0],
  );
}

export function findServiceAtLocation(
  contexts: readonly Ctx[],
  id: string,
): Promise<HsdsServiceAtLocation | undefined> {
  return firstFound(contexts, async (tx, ctx) => {
    const place = await findPlaceById(tx, id);
    return place && (await assemblePlaces(tx, ctx, [place], true, { history: true }))[0];
  });
}

export async function findTaxonomy(contexts: readonly Ctx[], id: string): Promise<HsdsTaxonomy | undefined> {
  const own = ownTaxonomies.find(({ taxonomy }) => taxonomy.id === id)?.taxonomy;
  return own ?? firstFound(contexts, async (tx) => (await readTaxonomyRecords(tx, [id])).map(toTaxonomy)[0]);
}

export async function findTaxonomyTerm(contexts: readonly Ctx[], id: string): Promise<HsdsTaxonomyTerm | undefined> {
  const own = ownTermById(id)?.term;
  return own ?? firstFound(contexts, async (tx) => (await readTermRecords(tx, [id])).map(toTaxonomyTerm)[0]);
}
