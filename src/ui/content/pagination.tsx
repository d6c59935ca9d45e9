import { useTexts } from '../language-context.ts';
import { Icon } from './icon.tsx';

export interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
  /** Of which list, where a page has several. */
  readonly label?: string;
}

/** The pages worth a link: the first, the last, and those around this one; `undefined` stands for a gap. */
export function pagesToShow(page: number, pages: number): (number | undefined)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((n) => n >= 1 && n <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((n, index) => {
    const previous = shown[index - 1] ?? n - 1;
    return n - previous > 1 ? [undefined, n] : [n];
  });
}

export function Pagination({ page, pages, hrefOf, label }: PaginationProps) {
  const { ui } = useTexts();
  if (pages <= 1) return null;
  return (
    <nav class="will-pagination" aria-label={label === undefined ? ui.pages : `${ui.pages}: ${label}`}>
      {page > 1 && (
        <a class="will-page-step" href={hrefOf(page - 1)} rel="prev">
          <Icon name="arrow-left" />
          {ui.previousPage}
        </a>
      )}
      <ul class="list-unstyled">
        {pagesToShow(page, pages).map((n) =>
          n === undefined ? (
            <li aria-hidden="true">…</li>
          ) : (
            <li>
              <a href={hrefOf(n)} aria-current={n === page ? 'page' : undefined} aria-label={ui.pageNumber(n)}>
                {n}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <a class="will-page-step" href={hrefOf(page + 1)} rel="next">
          {ui.nextPage}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}
