import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Form, Section, SubmitButton, TextArea, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dayInWords } from '../words.ts';
import type { Choice, Decision } from './model.ts';

interface DecisionSectionProps {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly decision: Decision;
  readonly keeps: boolean;
  readonly form: FormFields | undefined;
  readonly errors: FieldErrors;
}

/** What was decided, why, and who did not agree. */
export function DecisionSection({ ctx, choice, decision, keeps, form, errors }: DecisionSectionProps) {
  const { language, links } = ctx;
  const { choice: t } = messages(language);
  const option = choice.options.find(({ id }) => id === decision.optionId)?.title ?? '';
  return (
    <Section id="decisione" title={t.decisionTitle}>
      <p>
        <strong>{t.decisionOn(option, dayInWords(language, decision.on))}</strong> {decision.reasons}
      </p>
      <h3>{t.dissentTitle}</h3>
      {choice.dissents.length === 0 ? (
        <p>{t.dissentNone}</p>
      ) : (
        <ul>
          {choice.dissents.map(({ body, text }) => (
            <li>{t.dissentOf(body, text)}</li>
          ))}
        </ul>
      )}
      {keeps && (
        <details class="will-why" open={'body' in errors || 'text' in errors}>
          <summary>{t.dissentAdd}</summary>
          <div class="will-why-body">
            <Form action={links.to(`/laboratorio/scelta/${choice.id}/dissenso`)} label={t.dissentAdd}>
              <TextField
                name="body"
                label={t.dissentBody}
                hint={t.dissentBodyHint}
                value={form?.text('body')}
                error={errors['body']}
                maxlength={200}
              />
              <TextArea
                name="text"
                label={t.dissentText}
                value={form?.text('text')}
                error={errors['text']}
                rows={3}
                maxlength={2000}
              />
              <SubmitButton tone="secondary">{t.dissentSend}</SubmitButton>
            </Form>
          </div>
        </details>
      )}
    </Section>
  );
}
