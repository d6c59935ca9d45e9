import type {
  HsdsLocation,
  HsdsOrganization,
  HsdsTaxonomy,
  HsdsTaxonomyTerm,
} from '../../../integrations/hsds/public.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { assembleOrganizations } from '../hsds/assemble.ts';
import { readHistoryOf } from '../hsds/history/with-history.ts';
import { readLocationRecords, readTaxonomyRecords, readTermRecords } from '../hsds/record-store.ts';
import { toTaxonomy, toTaxonomyTerm } from '../hsds/to-hsds.ts';
import { toLocation } from '../hsds/to-location.ts';
import { readStandaloneIds } from './export-store.ts';

export type StandaloneRecord =
  | { readonly kind: 'taxonomy'; readonly record: HsdsTaxonomy }
  | { readonly kind: 'taxonomy_term'; readonly record: HsdsTaxonomyTerm }
  | { readonly kind: 'organization'; readonly record: HsdsOrganization }
  | { readonly kind: 'location'; readonly record: HsdsLocation };

const batchSize = 500;

/** What a catalogue holds besides its services, so many records at a time: without it an export is only its services. */
export async function* standaloneRecords(ctx: Ctx): AsyncGenerator<readonly StandaloneRecord[]> {
  const ids = await read(ctx, readStandaloneIds);
  yield* inParts(ctx, ids.taxonomies, async (tx, some) =>
    (await readTaxonomyRecords(tx, some)).map((one) => ({ kind: 'taxonomy', record: toTaxonomy(one) })),
  );
  yield* inParts(ctx, ids.terms, async (tx, some) =>
    (await readTermRecords(tx, some)).map((one) => ({ kind: 'taxonomy_term', record: toTaxonomyTerm(one) })),
  );
  yield* inParts(ctx, ids.organizations, async (tx, some) =>
    (await assembleOrganizations(tx, ctx, some, 'full', { history: true })).map((record) => ({
      kind: 'organization',
      record,
    })),
  );
  yield* inParts(ctx, ids.locations, async (tx, some) => {
    const { location } = await readHistoryOf(tx, ctx, { services: [], providers: [], locations: some });
    const records = await readLocationRecords(tx, some);
    return records.map((one) => ({ kind: 'location', record: toLocation(location(one)) }));
  });
}

async function* inParts(
  ctx: Ctx,
  ids: readonly string[],
  readPart: (tx: Tx, ids: readonly string[]) => Promise<readonly StandaloneRecord[]>,
): AsyncGenerator<readonly StandaloneRecord[]> {
  for (let from = 0; from < ids.length; from += batchSize)
    yield await read(ctx, (tx) => readPart(tx, ids.slice(from, from + batchSize)));
}
