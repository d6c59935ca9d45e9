import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface FileFieldProps extends Omit<FieldProps, 'value' | 'autocomplete'> {
  /** Kinds of file: `.pdf,image/*`. */
  readonly accept?: string | undefined;
}

/** The form around it needs `multipart`. */
export function FileField({ accept, ...props }: FileFieldProps) {
  return (
    <Field {...props}>
      <input
        {...controlAttributes(props)}
        class={props.error === undefined ? 'form-control' : 'form-control is-invalid'}
        type="file"
        accept={accept}
      />
    </Field>
  );
}
