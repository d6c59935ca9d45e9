import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { isPooled } from '../decide-status.ts';
import type { RequestView } from '../model.ts';

/** Somebody else, or a pooling run, was faster: nothing was saved. */
export function ChangedMeanwhilePage({ ctx, base }: { readonly ctx: Ctx; readonly base: string }) {
  const t = messages(ctx.language).requests.change;
  return (
    <Page shell={shellFor(ctx)} title={t.meanwhileTitle} lead={t.meanwhileText} indexed={false}>
      <ButtonLink href={ctx.links.to(base)}>{t.openAgain}</ButtonLink>
    </Page>
  );
}

/** Said before a change that takes a household out of its pool. */
export function LeavesPoolNotice({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).requests.change;
  return (
    <Notice tone="warning" title={t.leavesPoolTitle}>
      <p>{t.leavesPoolText}</p>
    </Notice>
  );
}

export function WithdrawPage({
  ctx,
  request,
  base,
}: {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly base: string;
}) {
  const t = messages(ctx.language).requests;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.withdraw.title}
      lead={t.withdraw.lead}
      eyebrow={t.follow.code(request.code)}
      backHref={ctx.links.to(base)}
      indexed={false}
    >
      {isPooled(request.status) && <Notice tone="warning" title={t.withdraw.pooled} />}
      <Form action={ctx.links.to(`${base}/ritira`)}>
        <Actions>
          <SubmitButton tone="danger">{t.withdraw.confirm}</SubmitButton>
          <ButtonLink href={ctx.links.to(base)} tone="secondary">
            {t.withdraw.keep}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
