import { useTexts } from '../language-context.ts';
import { asWritten, write } from '../write.ts';
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
        {options.length < many ? (
          options.map((option) => <Choice option={option} selected={option.value === props.value} />)
        ) : (
          <ManyChoices options={options} value={props.value} />
        )}
      </select>
    </Field>
  );
}

function Choice({ option, selected }: { readonly option: Option; readonly selected: boolean }) {
  return (
    <option value={option.value} selected={selected}>
      {option.label}
    </option>
  );
}

/** From so many on, as of six hundred cities, a list that comes again (the same array) is not written again. */
const many = 100;
const written = new WeakMap<readonly Option[], readonly string[]>();

function ManyChoices({ options, value }: { readonly options: readonly Option[]; readonly value: string | undefined }) {
  const choice = (option: Option, selected: boolean) => write(<Choice option={option} selected={selected} />);
  const lines = written.get(options) ?? options.map((option) => choice(option, false));
  written.set(options, lines);
  const at = options.findIndex((option) => option.value === value);
  const chosen = options[at];
  return asWritten((chosen === undefined ? lines : lines.with(at, choice(chosen, true))).join(''));
}
