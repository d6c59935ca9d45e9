import type { Child } from 'hono/jsx';

export interface LinkItem {
  readonly href: string;
  readonly label: string;
  readonly about?: Child | undefined;
}

/** Where one can go from here, each with a line about what is there. */
export function LinkList({
  items,
  compact = false,
}: {
  readonly items: readonly LinkItem[];
  /** Names only, several on a line. */
  readonly compact?: boolean | undefined;
}) {
  return (
    <ul class={`list-unstyled link-list will-link-list${compact ? ' will-link-list-compact' : ''}`}>
      {items.map((item) => (
        <li>
          <a href={item.href}>{item.label}</a>
          {item.about !== undefined && <p>{item.about}</p>}
        </li>
      ))}
    </ul>
  );
}
