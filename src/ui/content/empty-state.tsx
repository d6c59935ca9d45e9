import type { Child } from 'hono/jsx';
import { Heading, type HeadingLevel } from './heading.tsx';

export interface EmptyStateProps {
  /** What there is none of, yet. */
  readonly title: string;
  /** Why it is empty. */
  readonly why: Child;
  readonly level?: HeadingLevel | undefined;
  /** What to do first: usually one `ButtonLink`. */
  readonly children?: Child | undefined;
}

export function EmptyState({ title, why, level = 2, children }: EmptyStateProps) {
  return (
    <div class="will-empty">
      <Heading level={level}>{title}</Heading>
      <p>{why}</p>
      {children !== undefined && <div class="will-actions">{children}</div>}
    </div>
  );
}
