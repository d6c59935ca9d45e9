import type { Tx } from '../../../../platform/db/database.ts';
import { read, type Ctx } from '../../../context.ts';
import type { Window } from '../filter.ts';

/** Records of one kind that one municipality has, in a fixed order. */
export interface Shelf<Item> {
  /** Whose: a tenant's id, or `will`. */
  readonly owner: string;
  readonly count: () => Promise<number>;
  readonly page: (offset: number, limit: number) => Promise<readonly Item[]>;
  /** Both, in one transaction. */
  readonly countAndPage: (offset: number, limit: number) => Promise<{ count: number; items: readonly Item[] }>;
  /** All of them, some at a time; no transaction is open while the reader is slow. */
  readonly batches: () => AsyncIterable<readonly Item[]>;
}

export interface ShelfParts<Filter, Key, Item> {
  /** What the list is narrowed by, as this municipality understands it. */
  readonly filter: (tx: Tx) => Promise<Filter>;
  readonly count: (tx: Tx, filter: Filter) => Promise<number>;
  readonly list: (tx: Tx, filter: Filter, window: Window<Key>) => Promise<Key[]>;
  readonly assemble: (tx: Tx, keys: readonly Key[]) => Promise<Item[]>;
}

const batchSize = 250;

export function shelfOf<Filter, Key, Item>(
  ctx: Ctx,
  { filter, count, list, assemble }: ShelfParts<Filter, Key, Item>,
): Shelf<Item> {
  const pageIn = async (tx: Tx, narrowed: Filter, window: Window<Key>) => {
    const keys = await list(tx, narrowed, window);
    return { keys, items: keys.length === 0 ? [] : await assemble(tx, keys) };
  };
  const readPage = (window: Window<Key>) => read(ctx, async (tx) => pageIn(tx, await filter(tx), window));
  return {
    owner: ctx.municipality.tenantId,
    count: () => read(ctx, async (tx) => count(tx, await filter(tx))),
    page: async (offset, limit) => (await readPage({ offset, limit })).items,
    countAndPage: (offset, limit) =>
      read(ctx, async (tx) => {
        const narrowed = await filter(tx);
        const [total, { items }] = await Promise.all([count(tx, narrowed), pageIn(tx, narrowed, { offset, limit })]);
        return { count: total, items };
      }),
    async *batches() {
      let after: Key | undefined;
      for (;;) {
        const { keys, items } = await readPage({ after, limit: batchSize });
        if (items.length > 0) yield items;
        if (keys.length < batchSize) return;
        after = keys.at(-1);
      }
    },
  };
}

/** Records that are not in the database: the same for every municipality. */
export function fixedShelf<Item>(items: readonly Item[]): Shelf<Item> {
  const page = (offset: number, limit: number) => items.slice(offset, offset + limit);
  return {
    owner: 'will',
    count: () => Promise.resolve(items.length),
    page: (offset, limit) => Promise.resolve(page(offset, limit)),
    countAndPage: (offset, limit) => Promise.resolve({ count: items.length, items: page(offset, limit) }),
    async *batches() {
      if (items.length > 0) yield await Promise.resolve(items);
    },
  };
}
