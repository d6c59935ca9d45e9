import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Notice, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { fieldLabel } from '../entries/field-names.ts';
import type { Proposal } from './model.ts';
import type { ReviewList } from './review-proposal.ts';

/** What those who give services would change: to decide, and what was published at once and drawn to be looked at. */
export function ReviewListPage({
  ctx,
  list: { waiting, sampled },
  done,
}: {
  readonly ctx: Ctx;
  readonly list: ReviewList;
  readonly done: string | undefined;
}) {
  const t = messages(ctx.language).keeping;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.reviewListTitle}
      lead={t.reviewListLead}
      backHref={ctx.links.to('/sportello')}
      width="wide"
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={done} live />}
      {waiting.length === 0 ? (
        <EmptyState title={t.noneWaiting} why={t.noneWaitingText} />
      ) : (
        <Section id="da-decidere" title={t.waitingTitle}>
          <ProposalTable ctx={ctx} caption={t.waitingCaption(waiting.length)} proposals={waiting} />
        </Section>
      )}
      {sampled.length > 0 && (
        <Section id="da-guardare" title={t.sampledTitle}>
          <p>{t.sampledText}</p>
          <ProposalTable ctx={ctx} caption={t.sampledCaption(sampled.length)} proposals={sampled} />
        </Section>
      )}
    </Page>
  );
}

function ProposalTable({
  ctx,
  caption,
  proposals,
}: {
  readonly ctx: Ctx;
  readonly caption: string;
  readonly proposals: readonly Proposal[];
}) {
  const t = messages(ctx.language).keeping;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={caption}
      columns={[{ label: t.entryColumn }, { label: t.fieldsColumn }, { label: t.sentColumn, kind: 'code' }]}
      rows={proposals.map(({ id, title, fields, sentAt }) => [
        <a href={ctx.links.to(`/sportello/proposte/${id}`)}>{title}</a>,
        fields.length === 0
          ? t.addressTaken
          : f.list([...new Set(fields.map(({ field }) => fieldLabel(ctx.language, field)))]),
        sentAt === null ? '–' : f.date(new Date(sentAt)),
      ])}
    />
  );
}
