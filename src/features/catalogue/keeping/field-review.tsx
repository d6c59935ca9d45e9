import { messages } from '../../../i18n/index.ts';
import { Radios, Section, SummaryList, TextField, Why, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { fieldName } from '../entries/field-names.ts';
import { FieldValue } from '../entries/field-value.tsx';
import { sameValue, valueAt, withValues } from '../entries/fields.ts';
import { FieldInput } from '../entries/form/field-input.tsx';
import type { RawValues } from '../entries/form/raw-values.ts';
import type { Entry, EntryContent } from '../entries/model.ts';
import { fieldDecisions, type ProposedField } from './model.ts';

export interface FieldReviewProps {
  readonly ctx: Ctx;
  readonly entry: Entry;
  readonly proposed: ProposedField;
  /** What the inputs hold; without them the difference is only shown. */
  readonly raw?: RawValues;
  readonly errors?: FieldErrors;
}

/** One part of a proposal, and what is decided of it. */
export function FieldReview({ ctx, entry, proposed, raw, errors = {} }: FieldReviewProps) {
  const t = messages(ctx.language).keeping;
  const { field, before, decision, edited, reason } = proposed;
  const now = valueAt(entry.content, field);
  const row = (label: string, value: unknown) => ({
    label,
    value: <FieldValue ctx={ctx} field={field} value={value} />,
  });
  return (
    <Section
      id={`parte-${field.replaceAll('.', '-')}`}
      title={fieldName(ctx.language, field, entry.content, proposedContent(entry, proposed))}
    >
      <SummaryList
        rows={[
          ...(raw !== undefined && sameValue(before, now) ? [] : [row(t.wasBefore, before)]),
          row(t.isNow, now),
          row(t.isProposed, proposed.proposed),
          ...(decision === null
            ? []
            : [{ label: t.decisionColumn, value: [t.decisions[decision], reason ?? []].flat().join('. ') }]),
          ...(decision === 'edited' ? [row(t.decideChoices.edited, edited)] : []),
        ]}
      />
      {raw !== undefined && <Decision ctx={ctx} field={field} raw={raw} errors={errors} />}
    </Section>
  );
}

/** A place that is proposed has its name there alone; one that would go, where it stood. */
function proposedContent({ content }: Entry, { field, before, proposed }: ProposedField): EntryContent {
  return withValues(content, new Map([[field, proposed ?? before]]));
}

function Decision({
  ctx,
  field,
  raw,
  errors,
}: {
  readonly ctx: Ctx;
  readonly field: ProposedField['field'];
  readonly raw: RawValues;
  readonly errors: FieldErrors;
}) {
  const t = messages(ctx.language).keeping;
  const [decision, reason, edit] = [`decision.${field}`, `reason.${field}`, `edit.${field}`];
  const isWrong = Object.keys(errors).some((name) => name.startsWith(edit));
  return (
    <>
      <Radios
        name={decision}
        label={t.decide}
        error={errors[decision]}
        value={raw.text(decision)}
        options={fieldDecisions.map((value) => ({ value, label: t.decideChoices[value] }))}
      />
      <Why label={t.editFold} open={raw.text(decision) === 'edited' || isWrong}>
        <FieldInput ctx={ctx} field={field} name={edit} raw={raw} errors={errors} />
      </Why>
      <TextField
        name={reason}
        label={t.reason}
        hint={t.reasonHint}
        value={raw.text(reason)}
        error={errors[reason]}
        maxlength={500}
        autocomplete="off"
        optional
      />
    </>
  );
}
