import type { Child } from 'hono/jsx';

/** `primary`: the one main action of the page. `people`: sharing, and nothing else. `danger`: what cannot be undone. */
export type Tone = 'primary' | 'secondary' | 'people' | 'danger';

const toneClass: Record<Tone, string> = {
  primary: 'btn btn-primary',
  secondary: 'btn btn-outline-primary',
  people: 'btn will-btn-people',
  danger: 'btn btn-outline-danger',
};

export interface SubmitButtonProps {
  readonly tone?: Tone | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** A key of the desk (`1`, `2` …), shown and heard where the page has a `ShortcutSwitch`. */
  readonly shortcut?: string | undefined;
  /** The id of its form, where it does not stand inside it. */
  readonly form?: string | undefined;
  readonly children: Child;
}

export function SubmitButton({ tone = 'primary', name, value, shortcut, form, children }: SubmitButtonProps) {
  return (
    <button
      class={toneClass[tone]}
      type="submit"
      name={name}
      value={value}
      form={form}
      data-shortcut={shortcut}
      aria-keyshortcuts={shortcut}
    >
      {children}
      {shortcut !== undefined && (
        <kbd class="will-key" aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </button>
  );
}

/** A link to the next thing to do, as big as a button. */
export function ButtonLink({ href, tone = 'primary', children, dataElement }: ButtonLinkProps) {
  return (
    <a class={toneClass[tone]} href={href} data-element={dataElement}>
      {children}
    </a>
  );
}

export interface ButtonLinkProps {
  readonly href: string;
  readonly tone?: Tone | undefined;
  /** What the official evaluation looks for, such as `appointment-booking`. */
  readonly dataElement?: string | undefined;
  readonly children: Child;
}

/** A small action that changes something, as quiet as a link: it stands in a form, or names it. */
export function LinkButton({ name, value, form, children }: Omit<SubmitButtonProps, 'tone' | 'shortcut'>) {
  return (
    <button class="btn btn-link will-link-button" type="submit" name={name} value={value} form={form}>
      {children}
    </button>
  );
}

/** Actions side by side, the main one first. */
export function Actions({ children }: { readonly children: Child }) {
  return <div class="will-actions">{children}</div>;
}
