import { messages } from '../../../../i18n/index.ts';
import { Form, Notice, Radios, SubmitButton } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';

interface ClarityQuestionProps {
  readonly ctx: Pick<Ctx, 'language' | 'links'>;
  readonly serviceId: string;
  /** They have just answered. */
  readonly answered: boolean;
  readonly error?: string | undefined;
}

/** The question that municipal sites ask at the foot of a page. */
export function ClarityQuestion({ ctx, serviceId, answered, error }: ClarityQuestionProps) {
  const t = messages(ctx.language).sheet;
  return (
    <div id="chiarezza" data-element="feedback">
      {answered ? (
        <Notice tone="success" title={t.clarityThanks} live />
      ) : (
        <Form action={ctx.links.to(`/servizi/${serviceId}/chiarezza`)} label={t.clarityTitle}>
          <Radios
            name="chiarezza"
            label={t.clarityTitle}
            hint={t.clarityHint}
            error={error}
            options={t.clarityAnswers.map((label, index) => ({
              value: String(index + 1),
              label,
              dataElement: `feedback-rate-${index + 1}`,
            }))}
            dataElement="feedback-title"
            inline
          />
          <SubmitButton tone="secondary">{t.claritySend}</SubmitButton>
        </Form>
      )}
    </div>
  );
}
