import { useTexts } from '../language-context.ts';

export interface Crumb {
  readonly label: string;
  /** The last one, this page, has none. */
  readonly href?: string | undefined;
}

/** The way here. The last item is the page itself and is not a link. */
export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }) {
  const { common } = useTexts();
  return (
    <nav class="breadcrumb-container" aria-label={common.youAreHere}>
      <ol class="breadcrumb" data-element="breadcrumb">
        {items.map((item, index) =>
          item.href === undefined || index === items.length - 1 ? (
            <li class="breadcrumb-item active" aria-current="page">
              {item.label}
            </li>
          ) : (
            <li class="breadcrumb-item">
              <a href={item.href}>{item.label}</a>
              <span class="separator" aria-hidden="true">
                /
              </span>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
