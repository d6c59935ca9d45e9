import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, SubmitButton, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ChangeableFile } from '../change/change-page.tsx';
import { answersOf } from '../ask/complete-answers.ts';
import { isPooled } from '../wait/decide-status.ts';
import type { Step } from '../ask/journey.ts';
import type { RequestView } from '../model.ts';
import { summaryRows } from './summary-rows.tsx';

/** Somebody else, or a pooling run, was faster: how this answer is now, beside what was typed and is still in the form. */
export function MeanwhileNotice({ ctx, request, contact, step }: ChangeableFile & { readonly step: Step }) {
  const t = messages(ctx.language).requests.change;
  const rows = summaryRows(ctx.language, answersOf(request, contact));
  const label = messages(ctx.language).requests.summary.rows[step.id];
  return (
    <Notice tone="warning" title={t.meanwhileTitle} live>
      <p>{t.meanwhileText}</p>
      <SummaryList rows={rows.filter((row) => row.label === label)} />
    </Notice>
  );
}

/** The draft of an old tab was sent already: what was typed in it can still be saved. */
export function SentBeforeNotice({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).requests.change;
  return (
    <Notice tone="warning" title={t.sentBeforeTitle} live>
      <p>{t.sentBeforeText}</p>
    </Notice>
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
