import { messages } from '../../../i18n/index.ts';
import { Actions, Form, Radios, Section, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RawValues } from '../entries/form/raw-values.ts';
import type { Trust } from './trust-store.ts';

/** Whether what comes from this mailbox is published at once, set with a reason. */
export function TrustForm({
  ctx,
  action,
  trust,
  raw,
  errors,
}: {
  readonly ctx: Ctx;
  readonly action: string;
  readonly trust: Trust | undefined;
  readonly raw: RawValues;
  readonly errors: FieldErrors;
}) {
  const t = messages(ctx.language).keeping;
  return (
    <Section id="fiducia" title={t.trustTitle}>
      <p>{trust?.trusted === true ? t.trustYes(trust.reason) : t.trustNo}</p>
      <Form action={action} label={t.trustTitle}>
        <Radios
          name="trusted"
          label={t.trustQuestion}
          error={errors['trusted']}
          value={raw.text('trusted')}
          options={[
            { value: 'yes', label: t.trustChoices.yes },
            { value: 'no', label: t.trustChoices.no },
          ]}
        />
        <TextField
          name="trust-reason"
          label={t.trustReason}
          hint={t.trustReasonHint}
          value={raw.text('trust-reason')}
          error={errors['trust-reason']}
          maxlength={500}
          autocomplete="off"
        />
        <Actions>
          <SubmitButton tone="secondary">{t.trustSave}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
