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
import type { HsdsSchedule } from '../../../../integrations/hsds/public.ts';
import type { Ctx } from '../../../context.ts';
import { fieldLabel } from '../field-names.ts';
import { choiceInWords, languageInWords } from '../field-words.ts';
import { isAskedField, type EntryField } from '../fields.ts';
import { placeOfField, type PlaceField, type PlacePart } from '../places/place-fields.ts';
import { kindOf, languageCodes, neededFields } from './field-kinds.ts';
import { saysHours } from './hours.ts';
import { HoursInput } from './hours-input.tsx';
import { PlaceFolds } from './place-folds.tsx';
import { PricesInput } from './prices-input.tsx';
import type { RawValues } from './raw-values.ts';
import { PostalInput } from './postal-input.tsx';
import { askedName } from './read-field.ts';
import { RowsInput } from './rows-input.tsx';
import { goneName, partField, partsAsked } from './whole-place.ts';

export interface FieldInputProps {
  readonly ctx: Ctx;
  readonly field: EntryField;
  /** How the inputs are called; else as the field. */
  readonly name?: string | undefined;
  readonly raw: RawValues;
  readonly errors: FieldErrors;
  /** What the catalogue says there. */
  readonly before?: unknown;
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

function Inputs({ ctx, field, name, raw, errors, before }: FieldInputProps & { readonly name: string }) {
  const t = messages(ctx.language).entries;
  const shape = kindOf(field);
  const label = fieldLabel(ctx.language, field);
  const isNeeded = isAskedField(field) && neededFields.has(field);
  const common = {
    name,
    label,
    hint: hintOf(t.hints, field),
    error: errors[name],
    value: raw.text(name),
    optional: isNeeded ? (false as const) : ('unmarked' as const),
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
      return isNeeded ? (
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
    case 'lines':
      return <TextArea {...common} rows={4} maxlength={8000} />;
    case 'programme':
      return <TextField {...common} autocomplete="off" maxlength={300} />;
    case 'position':
      return <TextField {...common} autocomplete="off" maxlength={60} />;
    case 'rows':
      return <RowsInput ctx={ctx} of={shape.of} label={label} name={name} raw={raw} errors={errors} />;
    case 'postal':
      return <PostalInput ctx={ctx} label={label} name={name} raw={raw} errors={errors} />;
    case 'hours':
      return (
        <HoursInput
          ctx={ctx}
          label={label}
          name={name}
          raw={raw}
          errors={errors}
          before={(before ?? []) as readonly HsdsSchedule[]}
        />
      );
    case 'prices':
      return <PricesInput ctx={ctx} label={label} name={name} raw={raw} errors={errors} />;
    case 'place':
      return <PlaceInputs ctx={ctx} field={field} name={name} raw={raw} errors={errors} />;
    case 'kept':
      return null;
  }
}

/** Of a part of a place, the same for all. */
function hintOf(hints: Readonly<Record<string, string>>, field: EntryField): string | undefined {
  return hints[placeOfField(field)?.part ?? field];
}

/** All parts of a place; hours of the place itself where it has some. One that is not there any more has none. */
function PlaceInputs({ ctx, field, name, raw, errors }: FieldInputProps & { readonly name: string }) {
  if (raw.text(goneName(name)) === 'yes') return <HiddenField name={goneName(name)} value="yes" />;
  const nameOf = (part: PlacePart) => `${name}.${part}`;
  return (
    <PlaceFolds
      ctx={ctx}
      parts={partsAsked(undefined).filter((part) => part !== 'location.schedules' || saysHours(nameOf(part), raw))}
      nameOf={nameOf}
      errors={errors}
      input={(part) => (
        <Inputs ctx={ctx} field={partField(field as PlaceField, part)} name={nameOf(part)} raw={raw} errors={errors} />
      )}
    />
  );
}
