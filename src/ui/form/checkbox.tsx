import type { Child } from 'hono/jsx';
import { ChoiceControl } from './choices.tsx';
import { fieldId } from './field-errors.ts';
import { FieldError } from './field.tsx';

export interface CheckboxProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: Child | undefined;
  readonly error?: string | undefined;
  readonly checked?: boolean | undefined;
  /** What is sent when it is ticked; nothing is sent when it is not. */
  readonly value?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** One thing to agree to, or not: a consent, "ho letto l'informativa". */
export function Checkbox({ name, label, hint, error, checked = false, value = 'yes', optional }: CheckboxProps) {
  return (
    <div class={error === undefined ? 'form-group will-choices' : 'form-group will-choices will-has-error'}>
      <FieldError name={name} error={error} />
      <ChoiceControl
        type="checkbox"
        id={fieldId(name)}
        name={name}
        choice={{ value, label, hint }}
        checked={checked}
        required={optional !== true}
        invalid={error !== undefined}
        describedBy={error === undefined ? undefined : `${fieldId(name)}-error`}
      />
    </div>
  );
}
