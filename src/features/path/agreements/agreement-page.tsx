import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  DataTable,
  DateField,
  Form,
  Page,
  Radios,
  Section,
  SubmitButton,
  SummaryList,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepPath } from '../policy.ts';
import { dayInWords } from '../words.ts';
import { checkOutcomes, type Agreement } from './model.ts';
import { endInWords, resourceInWords } from './words.ts';

interface AgreementPageProps {
  readonly ctx: Ctx;
  readonly agreement: Agreement;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** One agreement: what was promised, how it was found each time, and a form to say how it is now. */
export function AgreementPage({ ctx, agreement, form, errors = {} }: AgreementPageProps) {
  const { language, links } = ctx;
  const { agreements: t } = messages(language);
  return (
    <Page
      shell={shellFor(ctx)}
      eyebrow={t.bodyKinds[agreement.bodyKind]}
      title={agreement.body}
      backHref={links.to('/laboratorio/accordi')}
      errors={errors}
      indexed={false}
    >
      <SummaryList
        rows={[
          { label: t.columns.direction, value: t.directions[agreement.direction] },
          { label: t.columns.commitment, value: agreement.commitment },
          { label: t.columns.resource, value: resourceInWords(language, agreement) },
          { label: t.columns.from, value: dayInWords(language, agreement.from) },
          { label: t.columns.ends, value: endInWords(language, agreement, dateAt(ctx.now)) },
        ]}
      />
      <Section id="controlli" title={t.checksTitle}>
        {agreement.checks.length === 0 ? (
          <p>{t.neverChecked}</p>
        ) : (
          <DataTable
            caption={t.checksTitle}
            hideCaption
            columns={[t.columns.on, t.columns.kept, t.columns.reason].map((label) => ({ label }))}
            rows={agreement.checks.map(({ on, outcome, reason }) => [
              dayInWords(language, on),
              t.outcomes[outcome],
              reason ?? '–',
            ])}
          />
        )}
      </Section>
      {mayKeepPath(ctx.actor, ctx.municipality) !== undefined && (
        <Section id="controlla" title={t.checkTitle}>
          <Form action={links.to(`/laboratorio/accordi/${agreement.id}`)}>
            <Radios
              name="outcome"
              label={t.columns.kept}
              options={checkOutcomes.map((value) => ({ value, label: t.outcomes[value] }))}
              value={form?.text('outcome')}
              error={errors['outcome']}
            />
            <DateField name="on" label={t.checkOn} value={form?.text('on') ?? dateAt(ctx.now)} error={errors['on']} />
            <TextArea
              name="reason"
              label={t.columns.reason}
              hint={t.reasonHint}
              value={form?.text('reason')}
              error={errors['reason']}
              rows={3}
              maxlength={1000}
              optional="unmarked"
            />
            <SubmitButton>{t.checkSend}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}
