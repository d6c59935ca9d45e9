import { describe, expect, test } from 'vitest';
import { expectValidHtml, render } from '../testing/html.ts';
import { pagesToShow, Pagination } from './pagination.tsx';

describe('pagination', () => {
  test.each([
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, undefined, 9]],
    [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
    [9, 9, [1, undefined, 8, 9]],
  ])('on page %i of %i it shows the ends and what is around', (page, pages, shown) => {
    expect(pagesToShow(page, pages)).toEqual(shown);
  });

  test('says which page this is, and has no way back from the first', async () => {
    const html = await render(<Pagination page={1} pages={3} hrefOf={(page) => `/servizi?pagina=${page}`} />);
    await expectValidHtml(html);
    expect(html).toContain('href="/servizi?pagina=1" aria-current="page"');
    expect(html).not.toContain('rel="prev"');
    expect(html).toContain('rel="next"');
  });

  test('is not there for a single page', async () => {
    expect(await render(<div>{<Pagination page={1} pages={1} hrefOf={String} />}</div>)).toBe('<div></div>');
  });
});
