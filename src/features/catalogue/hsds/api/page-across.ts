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
  const start = (wanted.page - 1) * wanted.perPage;
  const [only] = shelves;
  if (only !== undefined && shelves.length === 1) {
    const { count, items } = await only.countAndPage(start, wanted.perPage);
    return envelope(count, items, wanted);
  }
  const counts = await Promise.all(shelves.map((shelf) => countShelf(shelf)));
  const contents: Item[] = [];
  let passed = 0;
  for (const [index, shelf] of shelves.entries()) {
    const count = counts[index] ?? 0;
    const offset = Math.max(0, start + contents.length - passed);
    const limit = Math.min(count - offset, wanted.perPage - contents.length);
    if (limit > 0) contents.push(...(await shelf.page(offset, limit)));
    passed += count;
  }
  return envelope(passed, contents, wanted);
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
