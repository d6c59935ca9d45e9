import type { HsdsService } from '../../../integrations/hsds/public.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { assembleServices, type Telling } from '../hsds/assemble.ts';
import { readIdsForExport } from './export-store.ts';

const batchSize = 500;

/** Every service of the catalogue, so many at a time and in the order of their ids: whatever its size, little is held. */
export async function* inBatches<Item>(
  ctx: Ctx,
  readBatch: (tx: Tx, ids: readonly string[]) => Promise<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  let after: string | undefined;
  for (;;) {
    const from = after;
    const { ids, items } = await read(ctx, async (tx) => {
      const batch = await readIdsForExport(tx, from, batchSize);
      return { ids: batch, items: batch.length === 0 ? [] : await readBatch(tx, batch) };
    });
    if (items.length > 0) yield items;
    if (ids.length < batchSize) return;
    after = ids.at(-1);
  }
}

/** The same as full HSDS records, as the API has them: what is protected is left out of them. */
export function recordsInBatches(ctx: Ctx, telling: Telling = {}): AsyncGenerator<readonly HsdsService[]> {
  return inBatches(ctx, (tx, ids) => assembleServices(tx, ctx, ids, telling));
}

/** Whether a service is given. */
export function isGiven({ status }: Pick<HsdsService, 'status'>): boolean {
  return status === 'active';
}
