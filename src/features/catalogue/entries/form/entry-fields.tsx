import { messages } from '../../../../i18n/index.ts';
import { HiddenField, Why, type FieldErrors } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { valueAt, type AskedField } from '../fields.ts';
import type { EntryContent } from '../model.ts';
import { fieldsNotAsked } from './asked-fields.ts';
import { formParts, type FormPart } from './field-kinds.ts';
import { FieldInput } from './field-input.tsx';
import { hasProblem } from './has-problem.ts';
import type { FormProblem, RawValues } from './raw-values.ts';

export interface EntryFieldsProps {
  readonly ctx: Ctx;
  /** The version that the inputs were filled from. */
  readonly seen: number;
  readonly raw: RawValues;
  readonly errors: FieldErrors;
  /** As the catalogue has it. */
  readonly content: EntryContent;
}

/** All that an entry says, in folds. The first is open, and so is each that has something to put right. */
export function EntryFields({ ctx, seen, raw, errors, content }: EntryFieldsProps) {
  const t = messages(ctx.language).entries;
  const without = fieldsNotAsked(content);
  const parts = Object.entries(formParts) as [FormPart, readonly AskedField[]][];
  return (
    <>
      <HiddenField name="seen" value={String(seen)} />
      {parts.map(([part, fields], index) => (
        <Why label={t.parts[part]} open={index === 0 || fields.some((field) => hasProblem(errors, field))}>
          {fields
            .filter((field) => !without.includes(field))
            .map((field) => (
              <FieldInput ctx={ctx} field={field} raw={raw} errors={errors} before={valueAt(content, field)} />
            ))}
        </Why>
      ))}
    </>
  );
}

export function problemTexts(ctx: Ctx, problems: readonly FormProblem[]): FieldErrors {
  const t = messages(ctx.language).entries;
  return Object.fromEntries(problems.map(({ name, problem }) => [name, t.problems[problem]]));
}
