import { fieldId } from './field-errors.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type FieldWidth = 'short' | 'medium' | 'full';

export interface TextInputProps extends FieldProps {
  readonly width?: FieldWidth | undefined;
  readonly maxlength?: number | undefined;
  /** What the browser may offer while one types; anything else can be written too. */
  readonly suggestions?: readonly string[] | undefined;
  /** An address that answers `?q=` with `{"suggestions": […]}`: with script they are offered while one types. */
  readonly suggestFrom?: string | undefined;
}

interface Kind {
  readonly type: 'text' | 'email' | 'tel' | 'password' | 'date' | 'search' | 'url';
  readonly inputmode?: 'decimal' | 'numeric' | 'tel' | 'email' | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly suffix?: string | undefined;
}

/** The one place where a one-line input is written; the fields with names of their own are made of it. */
export function TextInput({ kind, ...props }: TextInputProps & { readonly kind: Kind }) {
  const listId =
    props.suggestions === undefined && props.suggestFrom === undefined ? undefined : `${fieldId(props.name)}-list`;
  const control = (
    <input
      {...controlAttributes(props)}
      class={`form-control will-width-${props.width ?? 'full'}${props.error === undefined ? '' : ' is-invalid'}`}
      type={kind.type}
      value={props.value}
      autocomplete={props.autocomplete}
      inputmode={kind.inputmode}
      maxlength={props.maxlength}
      spellcheck={kind.spellcheck}
      list={listId}
      data-suggest={props.suggestFrom}
    />
  );
  return (
    <Field {...props}>
      {kind.suffix === undefined ? (
        control
      ) : (
        <div class="input-group">
          {control}
          <span class="input-group-text" aria-hidden="true">
            {kind.suffix}
          </span>
        </div>
      )}
      {listId !== undefined && (
        <datalist id={listId}>
          {props.suggestions?.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
