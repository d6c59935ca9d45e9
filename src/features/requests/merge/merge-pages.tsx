import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  fieldId,
  Form,
  HiddenField,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { AskedMerge } from './answer-merge.ts';
import type { MergeView } from './ask-merge.ts';

/** For the person: two requests, and whether both are theirs. */
export function MergePage({
  ctx,
  asked,
  token,
  errors = {},
}: {
  readonly ctx: Ctx;
  readonly asked: AskedMerge;
  readonly token: string;
  readonly errors?: FieldErrors;
}) {
  const t = messages(ctx.language);
  const f = formats(ctx.language);
  return (
    <Page shell={shellFor(ctx)} title={t.merge.title} lead={t.merge.lead} indexed={false} errors={errors}>
      <SummaryList
        rows={[asked.keep, asked.drop].map(({ kindOfHelp, channel, createdAt }) => ({
          label: t.merge.madeOn(f.date(createdAt)),
          value: `${t.vocabulary.kindsOfHelp[kindOfHelp]} · ${t.desk.channels[channel]}`,
        }))}
      />
      <p id={fieldId('answer')} tabindex={-1}>
        {t.merge.answer}
      </p>
      <Form action={ctx.links.to(`/unisci/${token}`)} label={t.merge.title}>
        <Actions>
          <SubmitButton name="answer" value="yes">
            {t.merge.yes}
          </SubmitButton>
          <SubmitButton name="answer" value="no" tone="secondary">
            {t.merge.no}
          </SubmitButton>
        </Actions>
      </Form>
    </Page>
  );
}

/** What came of the answer; the same for a link that is over. */
export function MergeDonePage({
  ctx,
  outcome,
}: {
  readonly ctx: Ctx;
  readonly outcome: 'merged' | 'kept-apart' | 'gone';
}) {
  const t = messages(ctx.language).merge;
  return (
    <Page shell={shellFor(ctx)} title={t.done[outcome]} lead={t.doneLead[outcome]} indexed={false}>
      <ButtonLink href={ctx.links.to('/ritrova')}>{messages(ctx.language).requests.gone.find}</ButtonLink>
    </Page>
  );
}

interface SectionProps {
  readonly ctx: Ctx;
  readonly view: MergeView;
  /** Path of the request's page at the desk. */
  readonly base: string;
}

/** At the desk: requests with the same mailbox or phone, and what was asked about them. */
export function MergeSection({ ctx, view, base }: SectionProps) {
  const t = messages(ctx.language);
  const f = formats(ctx.language);
  if (view.alike.length === 0) return null;
  return (
    <Section id="stessa-persona" title={t.merge.alikeTitle}>
      <p>{t.merge.alikeText}</p>
      {view.alike.map(({ id, code, status, channel, createdAt }) => (
        <>
          <p>
            <a href={ctx.links.to(`/sportello/richieste/${id}`)}>{code}</a> · {t.requests.follow.statusLabels[status]} ·{' '}
            {t.desk.channels[channel]} · {f.dateShort(createdAt)}
          </p>
          {view.open === undefined && (
            <Form action={ctx.links.to(`${base}/unisci`)} label={t.merge.ask(code)}>
              <HiddenField name="other" value={id} />
              <SubmitButton tone="secondary">{t.merge.ask(code)}</SubmitButton>
            </Form>
          )}
        </>
      ))}
      {view.open !== undefined && (
        <>
          <p>{t.merge.asked(f.date(view.open.lapsesAt))}</p>
          <Form action={ctx.links.to(`${base}/unisci/risposta`)} label={t.merge.recordTitle}>
            <Actions>
              <SubmitButton name="answer" value="yes" tone="secondary">
                {t.merge.recordYes}
              </SubmitButton>
              <SubmitButton name="answer" value="no" tone="secondary">
                {t.merge.recordNo}
              </SubmitButton>
            </Actions>
          </Form>
        </>
      )}
    </Section>
  );
}
