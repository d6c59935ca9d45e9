import { messages } from '../../../i18n/index.ts';
import { ButtonLink, Card, Cards, DataTable, EmptyState, Page, Section, Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { PublicNotices } from './read-public.ts';
import { dayInWords, kindsInWords } from '../words.ts';

interface PublicPageProps {
  readonly ctx: Ctx;
  readonly shown: PublicNotices;
}

/** Who is accredited, for what and since when; and, for organisations, how to be. */
export function PublicPage({ ctx, shown: { notices, accredited } }: PublicPageProps) {
  const t = messages(ctx.language).accreditation;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide">
      <Section id="accreditati" title={t.publicWho}>
        {accredited.length === 0 ? (
          <EmptyState title={t.publicNobody} why={t.publicNobodyWhy} level={3} />
        ) : (
          <Accredited ctx={ctx} accredited={accredited} />
        )}
      </Section>
      <Section id="avvisi" title={t.noticesTitle}>
        {notices.length === 0 ? (
          <EmptyState title={t.noNoticeTitle} why={t.noNoticeWhy} level={3} />
        ) : (
          <>
            <p>{t.noticesText}</p>
            <Cards
              label={t.noticesTitle}
              items={notices.map((notice) => (
                <NoticeCard ctx={ctx} notice={notice} />
              ))}
            />
            <p>
              {t.resumeTitle} <a href={ctx.links.to('/accreditamento/riprendi')}>{t.resumeLink}</a>
            </p>
          </>
        )}
      </Section>
    </Page>
  );
}

function NoticeCard({ ctx, notice }: { readonly ctx: Ctx; readonly notice: PublicNotices['notices'][number] }) {
  const t = messages(ctx.language).accreditation;
  return (
    <Card
      title={notice.title}
      footer={<ButtonLink href={ctx.links.to(`/accreditamento/avvisi/${notice.noticeId}`)}>{t.openNotice}</ButtonLink>}
    >
      <p>{kindsInWords(ctx.language, notice.kindsOfHelp)}</p>
    </Card>
  );
}

function Accredited({ ctx, accredited }: { readonly ctx: Ctx } & Pick<PublicNotices, 'accredited'>) {
  const t = messages(ctx.language).accreditation;
  const day = (date: string) => dayInWords(ctx.language, date);
  return (
    <DataTable
      caption={t.caption(accredited.length)}
      columns={[
        { label: t.columns.organisation },
        { label: t.columns.for },
        { label: t.columns.since },
        { label: t.columns.through },
      ]}
      rows={accredited.map(({ organisation, kindsOfHelp, since, through }) => [
        organisation,
        kindsInWords(ctx.language, kindsOfHelp),
        day(since),
        through === undefined ? (
          <>
            <Tag tone="care">{t.stateWords.suspended}</Tag>
            <p class="will-muted">{t.suspendedNow}</p>
          </>
        ) : (
          day(through)
        ),
      ])}
    />
  );
}
