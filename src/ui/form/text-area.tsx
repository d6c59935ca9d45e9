import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
}

export function TextArea({ rows = 5, maxlength, ...props }: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        class={props.error === undefined ? 'form-control' : 'form-control is-invalid'}
        rows={rows}
        maxlength={maxlength}
        autocomplete={props.autocomplete}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  );
}
