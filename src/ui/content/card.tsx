import type { Child } from 'hono/jsx';
import { Heading, type HeadingLevel } from './heading.tsx';

export interface CardProps {
  readonly title: Child;
  readonly href?: string | undefined;
  /** So that a map or a list of contents can lead here. */
  readonly id?: string | undefined;
  readonly level?: HeadingLevel | undefined;
  /** Words or tags above the title. */
  readonly above?: Child | undefined;
  readonly children?: Child | undefined;
  /** Actions or small facts at the bottom. */
  readonly footer?: Child | undefined;
}

/** One thing among others of its kind. With `href` the title is the link, and all of the card leads there. */
export function Card({ title, href, id, level = 3, above, children, footer }: CardProps) {
  return (
    <article class="it-card" id={id}>
      {above !== undefined && <div class="it-card-above">{above}</div>}
      <Heading level={level} class="it-card-title">
        {href === undefined ? title : <a href={href}>{title}</a>}
      </Heading>
      {children !== undefined && <div class="it-card-body">{children}</div>}
      {footer !== undefined && <div class="it-card-footer">{footer}</div>}
    </article>
  );
}

/** Cards beside each other, as many as there is room for. `label` names the list. */
export function Cards({ label, items }: { readonly label: string; readonly items: readonly Child[] }) {
  return (
    <ul class="list-unstyled it-card-list" aria-label={label}>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
