import type { Child } from 'hono/jsx';

export interface ColumnsProps {
  /** What there is beside it on wide screens, and after it on phones. */
  readonly aside: Child;
  readonly asideLabel: string;
  readonly children: Child;
}

/** A list and its map, a request and its facts. */
export function Columns({ aside, asideLabel, children }: ColumnsProps) {
  return (
    <div class="will-columns">
      <div>{children}</div>
      <section class="will-beside" aria-label={asideLabel}>
        {aside}
      </section>
    </div>
  );
}
