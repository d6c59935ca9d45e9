import type { Shelf } from './shelf.ts';

/** The envelope that HSDS puts around a page. */
export interface Page<Item> {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly Item[];
}

export interface PageWanted {
  readonly page: number;
  readonly perPage: number;
}

/** How many a shelf holds; who pages through many of them may remember it for a while. */
export type CountShelf = (shelf: Shelf<unknown>) => Promise<number>;

/** One page of all shelves, one after the other. Only those that the page touches are read. */
export async function pageAcross<Item>(
  shelves: readonly Shelf<Item>[],
  wanted: PageWanted,
  countShelf: CountShelf = (shelf) => shelf.count(),
): Promise<Page<Item>> {
  const [only] = shelves;
  if (only !== undefined && shelves.length === 1) {
    const { count, items } = await only.countAndPage((wanted.page - 1) * wanted.perPage, wanted.perPage);
    return envelope(count, items, wanted);
  }
  const counts = await Promise.all(shelves.map((shelf) => countShelf(shelf)));
  const slices = slicesOf(shelves, counts, wanted);
  const read = await Promise.all(slices.map(({ shelf, offset, limit }) => shelf.page(offset, limit)));
  return envelope(
    counts.reduce((sum, count) => sum + count, 0),
    read.flat(),
    wanted,
  );
}

export interface Slice<Item> {
  readonly shelf: Shelf<Item>;
  readonly offset: number;
  readonly limit: number;
}

/** Which part of which shelves a page is made of, when they hold so many each. */
export function slicesOf<Item>(
  shelves: readonly Shelf<Item>[],
  counts: readonly number[],
  { page, perPage }: PageWanted,
): Slice<Item>[] {
  const [start, end] = [(page - 1) * perPage, page * perPage];
  let passed = 0;
  return shelves.flatMap((shelf, index) => {
    const count = counts[index] ?? 0;
    const offset = Math.max(0, start - passed);
    const limit = Math.min(count, end - passed) - offset;
    passed += count;
    return limit > 0 ? [{ shelf, offset, limit }] : [];
  });
}

function envelope<Item>(total: number, contents: readonly Item[], { page, perPage }: PageWanted): Page<Item> {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** Everything on all shelves, as lines of JSON. */
export async function* linesAcross<Item>(shelves: readonly Shelf<Item>[]): AsyncGenerator<string> {
  for (const shelf of shelves)
    for await (const items of shelf.batches()) yield items.map((item) => `${JSON.stringify(item)}\n`).join('');
}
