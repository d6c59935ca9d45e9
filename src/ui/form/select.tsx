import { useTexts } from '../language-context.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';
import type { FieldWidth } from './text-input.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** The words of the empty first choice; without a value it is "Scegli". */
  readonly emptyLabel?: string | undefined;
  readonly width?: FieldWidth | undefined;
}

export function Select({ options, emptyLabel, width = 'medium', ...props }: SelectProps) {
  const { ui } = useTexts();
  const asksToChoose = props.value === undefined || props.value === '' || emptyLabel !== undefined;
  return (
    <Field {...props}>
      <select
        {...controlAttributes(props)}
        class={`form-select will-width-${width}${props.error === undefined ? '' : ' is-invalid'}`}
        autocomplete={props.autocomplete}
      >
        {asksToChoose && <option value="">{emptyLabel ?? ui.chooseOne}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
