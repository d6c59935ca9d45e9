import type { Child } from 'hono/jsx';
import { useTexts } from '../language-context.ts';
import { fieldId } from './field-errors.ts';

/** What every field of the kit takes. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** Help, under the label. */
  readonly hint?: Child | undefined;
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  /**
   * A field is required unless it says so; the label then says it too. `unmarked` where the word would only mislead: one
   * of two of which either is enough, or a search, where nobody expects a duty.
   */
  readonly optional?: boolean | 'unmarked' | undefined;
  /** What the browser may fill in: `name`, `email`, `tel`, `street-address` … */
  readonly autocomplete?: string | undefined;
}

export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

type Described = Pick<FieldProps, 'name' | 'hint' | 'error' | 'optional'>;

/** The ids of hint and error, in the order in which they should be read. */
export function describedBy({ name, hint, error }: Described): string | undefined {
  const id = fieldId(name);
  const ids = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`].flat();
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function controlAttributes(props: Described): ControlAttributes {
  return {
    id: fieldId(props.name),
    name: props.name,
    required: props.optional === undefined || props.optional === false,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error === undefined ? undefined : 'true',
  };
}

export function OptionalMark({ optional }: Pick<FieldProps, 'optional'>) {
  const { common } = useTexts();
  return optional === true ? <span class="will-optional"> ({common.optional})</span> : null;
}

export function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  return hint === undefined ? null : (
    <div id={`${fieldId(name)}-hint`} class="form-text">
      {hint}
    </div>
  );
}

export function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  const { common } = useTexts();
  return error === undefined ? null : (
    <p id={`${fieldId(name)}-error`} class="invalid-feedback">
      <span class="visually-hidden">{common.errorPrefix} </span>
      {error}
    </p>
  );
}

/** Label, help, error, then the control: the order in which they are seen and heard. */
export function Field({ children, ...props }: FieldProps & { readonly children: Child }) {
  return (
    <div class={props.error === undefined ? 'form-group' : 'form-group will-has-error'}>
      <label class="form-label" for={fieldId(props.name)}>
        {props.label}
        <OptionalMark optional={props.optional} />
      </label>
      <Hint name={props.name} hint={props.hint} />
      <FieldError name={props.name} error={props.error} />
      {children}
    </div>
  );
}
