import { TextInput, type TextInputProps } from './text-input.tsx';

/** The fields that are one line of text, each with the keyboard and the memory of the browser that suit it. */

export function TextField(props: TextInputProps) {
  return <TextInput {...props} kind={{ type: 'text' }} />;
}

export function SearchField(props: TextInputProps) {
  return <TextInput {...props} kind={{ type: 'search', spellcheck: false }} />;
}

export function EmailField(props: TextInputProps) {
  return <TextInput autocomplete="email" {...props} kind={{ type: 'email', inputmode: 'email', spellcheck: false }} />;
}

export function PhoneField(props: TextInputProps) {
  return <TextInput autocomplete="tel" width="medium" {...props} kind={{ type: 'tel', inputmode: 'tel' }} />;
}

/** Whole numbers. Text with a numeric keyboard: a number input loses digits to the wheel and to screen readers. */
export function NumberField({ suffix, ...props }: TextInputProps & { readonly suffix?: string | undefined }) {
  return <TextInput width="short" {...props} kind={{ type: 'text', inputmode: 'numeric', suffix }} />;
}

/** Euros as people write them, "5,50"; the feature parses it to cents. */
export function MoneyField(props: TextInputProps) {
  return <TextInput width="short" {...props} kind={{ type: 'text', inputmode: 'decimal', suffix: '€' }} />;
}

/** A date as the browser writes it: `2025-09-30`. */
export function DateField(props: TextInputProps) {
  return <TextInput width="medium" {...props} kind={{ type: 'date' }} />;
}

/** `autocomplete`: `current-password` to sign in, `new-password` to choose one. */
export function PasswordField(props: TextInputProps) {
  return <TextInput autocomplete="current-password" {...props} kind={{ type: 'password', spellcheck: false }} />;
}

/** The six digits of a one-time code: phones offer to paste it. */
export function CodeField(props: TextInputProps) {
  return (
    <TextInput
      autocomplete="one-time-code"
      width="short"
      maxlength={8}
      {...props}
      kind={{ type: 'text', inputmode: 'numeric', spellcheck: false }}
    />
  );
}
