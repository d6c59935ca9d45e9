import type { Child } from 'hono/jsx';

export type HeadingLevel = 2 | 3 | 4;

export interface HeadingProps {
  readonly level: HeadingLevel;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly children: Child;
}

/** A heading whose level depends on where its component stands. */
export function Heading({ level, children, ...attributes }: HeadingProps) {
  if (level === 2) return <h2 {...attributes}>{children}</h2>;
  return level === 3 ? <h3 {...attributes}>{children}</h3> : <h4 {...attributes}>{children}</h4>;
}
