import type { Child } from 'hono/jsx';
import type { FieldProps } from './field.tsx';
import { choiceId, Fieldset } from './fieldset.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: Child | undefined;
  /** What the official evaluation looks for, such as `feedback-rate-1`. */
  readonly dataElement?: string | undefined;
}

interface ChoiceControlProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly required?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
}

export function ChoiceControl({ id, choice, ...control }: ChoiceControlProps) {
  const hintId = choice.hint === undefined ? undefined : `${id}-about`;
  const descriptions = [hintId ?? [], control.describedBy ?? []].flat();
  return (
    <div class="form-check">
      <input
        class={control.invalid === true ? 'form-check-input is-invalid' : 'form-check-input'}
        type={control.type}
        id={id}
        name={control.name}
        value={choice.value}
        checked={control.checked}
        required={control.required}
        aria-invalid={control.invalid === true && control.type === 'checkbox' ? 'true' : undefined}
        aria-describedby={descriptions.length > 0 ? descriptions.join(' ') : undefined}
      />
      <label class="form-check-label" for={id} data-element={choice.dataElement}>
        {choice.label}
      </label>
      {hintId !== undefined && (
        <div id={hintId} class="form-text">
          {choice.hint}
        </div>
      )}
    </div>
  );
}

interface GroupProps extends FieldProps {
  readonly options: readonly Choice[];
  readonly large?: boolean | undefined;
  /** Of the question, for the official evaluation. */
  readonly dataElement?: string | undefined;
}

/** One answer among a few. `inline` puts short ones ("Sì", "No") side by side. */
export function Radios({ options, inline = false, ...props }: GroupProps & { readonly inline?: boolean | undefined }) {
  return (
    <Fieldset {...props} legend={props.label}>
      <div class={inline ? 'will-choices will-choices-inline' : 'will-choices'}>
        {options.map((choice, index) => (
          <ChoiceControl
            type="radio"
            id={choiceId(props.name, index)}
            name={props.name}
            choice={choice}
            checked={choice.value === props.value}
            required={props.optional === undefined || props.optional === false}
            invalid={props.error !== undefined}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** None, one or more answers; each is sent under the same name. */
export function Checkboxes({
  options,
  values,
  inline = false,
  ...props
}: Omit<GroupProps, 'value'> & { readonly values: readonly string[]; readonly inline?: boolean | undefined }) {
  return (
    <Fieldset {...props} legend={props.label}>
      <div class={inline ? 'will-choices will-choices-inline' : 'will-choices'}>
        {options.map((choice, index) => (
          <ChoiceControl
            type="checkbox"
            id={choiceId(props.name, index)}
            name={props.name}
            choice={choice}
            checked={values.includes(choice.value)}
            invalid={props.error !== undefined}
          />
        ))}
      </div>
    </Fieldset>
  );
}
