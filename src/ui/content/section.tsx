import type { Child } from 'hono/jsx';

export interface SectionProps {
  /** The anchor, and what the heading's own id is made from. */
  readonly id: string;
  readonly title: Child;
  readonly children: Child;
}

/** A part of a page under a heading that can be read alone. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section class="will-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
