import { messages } from '../../../i18n/index.ts';
import { Actions, Form, HiddenField, Page, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { RawValues } from '../entries/form/raw-values.ts';
import { MeanwhileChoice } from '../entries/meanwhile-choice.tsx';
import type { OrganizationDifference } from './compare-with-mine.ts';
import type { OrganizationField } from './fields.ts';
import { valueInWords } from './field-words.ts';
import type { Organization, OrganizationContent } from './model.ts';
import { inputNames } from './organization-form.ts';

interface MeanwhileProps {
  readonly ctx: Ctx;
  readonly organization: Organization;
  /** The version that the person began with, and what it said. */
  readonly began: { readonly version: number; readonly content: OrganizationContent };
  /** The form as it was sent. */
  readonly raw: RawValues;
  readonly differences: readonly OrganizationDifference[];
  readonly errors?: FieldErrors;
}

/** Two people changed one organisation: both versions, part by part, and a choice for each. What was typed is carried along. */
export function OrganizationMeanwhilePage({ ctx, organization, began, raw, differences, errors = {} }: MeanwhileProps) {
  const { entries: t, organizations } = messages(ctx.language);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: organization.madeUp })}
      title={organizations.meanwhileTitle}
      lead={t.meanwhileLead}
      errors={errors}
      indexed={false}
    >
      <Form action={ctx.links.to(`/sportello/enti/${organization.id}`)}>
        <HiddenField name="from" value={String(began.version)} />
        <HiddenField name="seen" value={String(organization.version)} />
        {inputNames(began.content).map((name) => (
          <HiddenField name={name} value={raw.text(name)} />
        ))}
        {differences.map((difference) => (
          <MeanwhileChoice
            ctx={ctx}
            title={organizations.fields[difference.field]}
            difference={difference}
            words={(field, value) => <Words ctx={ctx} field={field} value={value} />}
            errors={errors}
          />
        ))}
        <Actions>
          <SubmitButton>{t.saveChoices}</SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

function Words({
  ctx,
  field,
  value,
}: {
  readonly ctx: Ctx;
  readonly field: OrganizationField;
  readonly value: unknown;
}) {
  const lines = valueInWords(field, value);
  if (lines.length === 0) return <span class="will-muted">{messages(ctx.language).entries.nothing}</span>;
  return (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </>
  );
}
