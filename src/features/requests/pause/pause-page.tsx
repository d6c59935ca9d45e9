import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, Radios, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { isPooled } from '../wait/decide-status.ts';
import type { RequestView } from '../model.ts';
import { pauseChoices } from './pause-request.ts';

export interface PausePageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly base: string;
  readonly errors?: FieldErrors;
}

/** For how long nobody should look. */
export function PausePage({ ctx, request, base, errors = {} }: PausePageProps) {
  const t = messages(ctx.language).requests;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.pause.title}
      lead={t.pause.lead}
      eyebrow={t.follow.code(request.code)}
      backHref={ctx.links.to(base)}
      errors={errors}
      indexed={false}
    >
      {isPooled(request.status) && <Notice tone="warning" title={t.pause.pooled} />}
      <Form action={ctx.links.to(`${base}/pausa`)}>
        <Radios
          name="days"
          label={t.pause.how}
          options={pauseChoices.map((days) => ({ value: String(days), label: t.pause.choices[days] ?? '' }))}
          error={errors['days']}
        />
        <Actions>
          <SubmitButton>{t.pause.confirm}</SubmitButton>
          <ButtonLink href={ctx.links.to(base)} tone="secondary">
            {t.withdraw.keep}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
