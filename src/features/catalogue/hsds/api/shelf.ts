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

export interface ShelfParts<Key, Item> {
  readonly count: (tx: Tx) => Promise<number>;
  readonly list: (tx: Tx, window: Window<Key>) => Promise<Key[]>;
  readonly assemble: (tx: Tx, keys: readonly Key[]) => Promise<Item[]>;
}

const batchSize = 250;

export function shelfOf<Key, Item>(ctx: Ctx, { count, list, assemble }: ShelfParts<Key, Item>): Shelf<Item> {
  const pageIn = async (tx: Tx, window: Window<Key>) => {
    const keys = await list(tx, window);
    return { keys, items: keys.length === 0 ? [] : await assemble(tx, keys) };
  };
  return {
    owner: ctx.municipality.tenantId,
    count: () => read(ctx, count),
    page: async (offset, limit) => (await read(ctx, (tx) => pageIn(tx, { offset, limit }))).items,
    countAndPage: (offset, limit) =>
      read(ctx, async (tx) => {
        const [total, { items }] = await Promise.all([count(tx), pageIn(tx, { offset, limit })]);
        return { count: total, items };
      }),
    async *batches() {
      let after: Key | undefined;
      for (;;) {
        const from = after;
        const { keys, items } = await read(ctx, (tx) => pageIn(tx, { after: from, limit: batchSize }));
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
