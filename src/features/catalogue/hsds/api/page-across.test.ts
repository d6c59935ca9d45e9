import { describe, expect, it } from 'vitest';
import { linesAcross, pageAcross } from './page-across.ts';
import { fixedShelf } from './shelf.ts';

const shelves = [['a', 'b', 'c'], [], ['d'], ['e', 'f']].map(fixedShelf);
const contentsOf = async (page: number, perPage: number) =>
  (await pageAcross(shelves, { page, perPage })).contents.join('');

describe('pages over many shelves', () => {
  it.each([1, 2, 3, 4, 6, 7])('hold each record once, in order, %i at a time', async (perPage) => {
    const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((page) => contentsOf(page, perPage)));
    expect(pages.join('')).toBe('abcdef');
    expect(
      pages.slice(0, -1).every((page, index) => page.length === perPage || pages.slice(index + 1).join('') === ''),
    ).toBe(true);
  });

  it('say that the last page is the last, and one beyond is empty', async () => {
    expect(await pageAcross(shelves, { page: 2, perPage: 4 })).toMatchObject({
      size: 2,
      total_pages: 2,
      last_page: true,
      first_page: false,
    });
    expect(await pageAcross(shelves, { page: 9, perPage: 4 })).toMatchObject({
      size: 0,
      empty: true,
      total_items: 6,
      last_page: true,
    });
    expect(await pageAcross([fixedShelf([])], { page: 1, perPage: 4 })).toMatchObject({
      total_pages: 0,
      empty: true,
      first_page: true,
      last_page: true,
    });
  });

  it('are asked of no shelf that they do not touch', async () => {
    const asked: number[] = [];
    const watched = shelves.map((shelf, index) => ({
      ...shelf,
      page: (offset: number, limit: number) => (asked.push(index), shelf.page(offset, limit)),
    }));
    await pageAcross(watched, { page: 2, perPage: 3 });
    expect(asked).toEqual([2, 3]);
  });
});

it('lines hold everything, one record each', async () => {
  let text = '';
  for await (const piece of linesAcross(shelves)) text += piece;
  expect(text).toBe('"a"\n"b"\n"c"\n"d"\n"e"\n"f"\n');
});
