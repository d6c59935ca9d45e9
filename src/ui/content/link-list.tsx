import type { Child } from 'hono/jsx';

export interface LinkItem {
  readonly href: string;
  readonly label: string;
  readonly about?: Child | undefined;
}

/** Where one can go from here, each with a line about what is there. */
export function LinkList({ items }: { readonly items: readonly LinkItem[] }) {
  return (
    <ul class="list-unstyled link-list will-link-list">
      {items.map((item) => (
        <li>
          <a href={item.href}>{item.label}</a>
          {item.about !== undefined && <p>{item.about}</p>}
        </li>
      ))}
    </ul>
  );
}
