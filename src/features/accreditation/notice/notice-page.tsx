import { messages } from '../../../i18n/index.ts';
import { formats } from '../../../i18n/formats.ts';
import { Actions, ButtonLink, DataTable, Page, PrintButton, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { NoticeVersion } from '../model.ts';
import { mayApply } from '../policy.ts';
import { kindsInWords, validityInWords } from '../words.ts';

interface NoticePageProps {
  readonly ctx: Ctx;
  readonly notice: NoticeVersion;
}

/** A notice, whole: what it is for, what it asks, for how long, and what happens when it changes. */
export function NoticePage({ ctx, notice }: NoticePageProps) {
  const t = messages(ctx.language).accreditation;
  const published = formats(ctx.language).date(notice.publishedAt);
  return (
    <Page
      shell={shellFor(ctx)}
      title={notice.title}
      eyebrow={t.notice.version(notice.version, published)}
      breadcrumbs={[{ label: t.title, href: ctx.links.to('/accreditamento') }, { label: notice.title }]}
      width="wide"
    >
      {notice.text.split(/\n{2,}/).map((paragraph) => (
        <p class="will-lines">{paragraph}</p>
      ))}
      <Actions>
        {mayApply(ctx.actor) !== undefined && (
          <ButtonLink href={ctx.links.to(`/accreditamento/avvisi/${notice.noticeId}/domanda`)}>
            {t.notice.apply}
          </ButtonLink>
        )}
        <PrintButton />
      </Actions>
      <SummaryList
        rows={[
          { label: t.notice.forWhat, value: kindsInWords(ctx.language, notice.kindsOfHelp) },
          { label: t.notice.term, value: t.notice.months(notice.termMonths) },
          {
            label: t.notice.changes,
            value: notice.daysToComply === null ? t.notice.complyAtRenewal : t.notice.comply(notice.daysToComply),
          },
        ]}
      />
      <Section id="requisiti" title={t.notice.asksTitle}>
        <p>{t.notice.asksText}</p>
        <Requirements ctx={ctx} notice={notice} />
      </Section>
    </Page>
  );
}

function Requirements({ ctx, notice }: NoticePageProps) {
  const t = messages(ctx.language).accreditation.notice;
  return (
    <DataTable
      caption={t.asksTitle}
      hideCaption
      columns={[{ label: t.requirement }, { label: t.kind }, { label: t.validity }, { label: t.blocking }]}
      rows={notice.requirements.map(({ title, kind, validity, blocking }) => [
        title,
        t.kinds[kind],
        validityInWords(ctx.language, validity),
        blocking ? t.blocks : t.doesNotBlock,
      ])}
    />
  );
}
