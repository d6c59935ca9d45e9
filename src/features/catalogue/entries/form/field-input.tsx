import { messages } from '../../../../i18n/index.ts';
import {
  Checkbox,
  Checkboxes,
  EmailField,
  HiddenField,
  NumberField,
  PhoneField,
  Radios,
  Select,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { choiceInWords, languageInWords } from '../field-words.ts';
import type { EntryField } from '../fields.ts';
import { fieldKinds, languageCodes, neededFields } from './field-kinds.ts';
import { HoursInput } from './hours-input.tsx';
import { PricesInput } from './prices-input.tsx';
import type { RawValues } from './raw-values.ts';
import { askedName } from './read-field.ts';

export interface FieldInputProps {
  readonly ctx: Ctx;
  readonly field: EntryField;
  /** How the inputs are called; else as the field. */
  readonly name?: string | undefined;
  readonly raw: RawValues;
  readonly errors: FieldErrors;
}

/** The inputs of one field of an entry: plain ones, whatever it is about. */
export function FieldInput(props: FieldInputProps) {
  const { field, name = field } = props;
  return (
    <>
      <HiddenField name={askedName(name)} value="yes" />
      <Inputs {...props} name={name} />
    </>
  );
}

function Inputs({ ctx, field, name, raw, errors }: FieldInputProps & { readonly name: string }) {
  const t = messages(ctx.language).entries;
  const shape = fieldKinds[field];
  const common = {
    name,
    label: t.fields[field],
    hint: t.hints[field as keyof typeof t.hints] as string | undefined,
    error: errors[name],
    value: raw.text(name),
    optional: neededFields.has(field) ? (false as const) : ('unmarked' as const),
  };
  switch (shape.kind) {
    case 'line':
      if (shape.as === 'email') return <EmailField {...common} autocomplete="off" maxlength={shape.most} />;
      if (shape.as === 'phone') return <PhoneField {...common} autocomplete="off" maxlength={shape.most} />;
      return <TextField {...common} autocomplete="off" maxlength={shape.most} />;
    case 'text':
      return <TextArea {...common} maxlength={shape.most} rows={field === 'description' ? 8 : 4} />;
    case 'age':
      return <NumberField {...common} autocomplete="off" maxlength={3} />;
    case 'yes':
      return <Checkbox {...common} value="yes" checked={common.value === 'yes'} optional />;
    case 'one': {
      const options = shape.codes.map((code) => ({ value: code, label: choiceInWords(ctx.language, shape.of, code) }));
      return neededFields.has(field) ? (
        <Radios {...common} options={options} />
      ) : (
        <Select {...common} options={options} emptyLabel={t.notSaid} />
      );
    }
    case 'some':
      return (
        <Checkboxes
          {...common}
          values={raw.all(name)}
          options={shape.codes.map((code) => ({ value: code, label: choiceInWords(ctx.language, shape.of, code) }))}
        />
      );
    case 'languages':
      return (
        <Checkboxes
          {...common}
          values={raw.all(name)}
          options={languageCodes.map((code) => ({ value: code, label: languageInWords(ctx.language, { code }) }))}
        />
      );
    case 'documents':
      return <TextArea {...common} rows={4} maxlength={8000} />;
    case 'hours':
      return <HoursInput ctx={ctx} label={t.fields[field]} name={name} raw={raw} errors={errors} />;
    case 'prices':
      return <PricesInput ctx={ctx} label={t.fields[field]} name={name} raw={raw} errors={errors} />;
  }
}
