import type { Child } from 'hono/jsx';
import { fieldId } from './field-errors.ts';
import { describedBy, FieldError, Hint, OptionalMark } from './field.tsx';

export interface FieldsetProps {
  readonly legend: string;
  /** Needed where the group has help or an error of its own. */
  readonly name?: string | undefined;
  readonly hint?: Child | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | 'unmarked' | undefined;
  /** `true` where the group is the only question of the page and its legend the h1-sized heading. */
  readonly large?: boolean | undefined;
  readonly dataElement?: string | undefined;
  readonly children: Child;
}

/** Fields that answer one question together. */
export function Fieldset({
  legend,
  name = 'group',
  hint,
  error,
  optional,
  large = false,
  dataElement,
  children,
}: FieldsetProps) {
  return (
    <fieldset
      class={error === undefined ? 'form-group' : 'form-group will-has-error'}
      aria-describedby={describedBy({ name, hint, error })}
    >
      <legend class={large ? 'will-legend-large' : 'form-label'} data-element={dataElement}>
        {legend}
        <OptionalMark optional={optional} />
      </legend>
      <Hint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      {children}
    </fieldset>
  );
}

/** The first choice of a group carries the group's id, so that the error summary leads to it. */
export function choiceId(name: string, index: number): string {
  return index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;
}
