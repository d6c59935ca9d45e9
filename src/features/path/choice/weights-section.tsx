import { criteria } from '../../../domain/choice/criteria.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Form, NumberField, Section, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { weightsOf, type Choice } from './model.ts';

interface WeightsSectionProps {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly open: boolean;
  readonly form: FormFields | undefined;
  readonly errors: FieldErrors;
}

/** The weights of now with their reason, those before, and a form to change them while the choice is open. */
export function WeightsSection({ ctx, choice, open, form, errors }: WeightsSectionProps) {
  const { language, links } = ctx;
  const { choice: t } = messages(language);
  const f = formats(language);
  const weights = weightsOf(choice);
  const [last, ...past] = choice.versions;
  return (
    <Section id="pesi" title={t.weightsTitle}>
      <p>{last === undefined ? t.weightsEqual : t.weightsReason(last.reason, f.date(last.at))}</p>
      {past.length > 0 && (
        <details class="will-why">
          <summary>{t.weightsPast}</summary>
          <ul class="will-why-body">
            {past.map(({ at, reason, weights: then }) => (
              <li>{`${t.weightsReason(reason, f.date(at))} ${criteria.map((one) => `${t.shortCriteria[one]} ${then[one]}`).join(', ')}`}</li>
            ))}
          </ul>
        </details>
      )}
      {open && (
        <Form action={links.to(`/laboratorio/scelta/${choice.id}/pesi`)} label={t.changeWeights}>
          <p>{t.weightsHint}</p>
          {criteria.map((criterion) => (
            <NumberField
              name={criterion}
              label={t.criteria[criterion]}
              value={form?.text(criterion) ?? String(weights[criterion])}
              error={errors[criterion]}
            />
          ))}
          <TextField
            name="reason"
            label={t.reason}
            value={form?.text('reason')}
            error={errors['reason']}
            maxlength={1000}
          />
          <SubmitButton tone="secondary">{t.weightsSend}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
