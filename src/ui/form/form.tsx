import type { Child } from 'hono/jsx';

export function HiddenField({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** The field that carries a form's submission key. */
export const submissionKeyName = 'submissionKey';

export interface FormProps {
  readonly action: string;
  /** By which buttons that stand elsewhere on the page belong to it. */
  readonly id?: string | undefined;
  /** `get` for searches and filters, whose answers belong in the address. */
  readonly method?: 'post' | 'get' | undefined;
  /** Sent along, so that the same form sent twice counts once. */
  readonly submissionKey?: string | undefined;
  readonly multipart?: boolean | undefined;
  /** A name for who listens, where the page has several forms. */
  readonly label?: string | undefined;
  /** `row` for one field and one button side by side. */
  readonly layout?: 'column' | 'row' | undefined;
  readonly children: Child;
}

/** A plain form. The server checks it and answers in our words, not in the browser's: hence `novalidate`. */
export function Form({ action, id, method = 'post', submissionKey, multipart, label, layout, children }: FormProps) {
  return (
    <form
      class={layout === 'row' ? 'will-form will-form-row' : 'will-form'}
      id={id}
      action={action}
      method={method}
      enctype={multipart === true ? 'multipart/form-data' : undefined}
      aria-label={label}
      novalidate
    >
      {submissionKey !== undefined && <HiddenField name={submissionKeyName} value={submissionKey} />}
      {children}
    </form>
  );
}
