import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, EmptyState, LinkList, Notice, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { figureOfVersion } from './figure-address.ts';
import { inLanguage } from './in-language.ts';
import { isMadeUp } from './made-up.ts';
import type { OpenReport } from './open-report.ts';
import { ReportBody } from './report-body.tsx';

/** A version of the report, to read or to take away. */
export function ReportPage({ ctx, report: { version, versions } }: { readonly ctx: Ctx; readonly report: OpenReport }) {
  const t = messages(ctx.language).reporting;
  const f = formats(ctx.language);
  const newest = versions[0]?.number === version.number;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: isMadeUp(version.content) })}
      title={inLanguage(ctx.language, version.content.title).text}
      lead={t.lead}
      eyebrow={t.versionLine(version.number, f.date(version.publishedAt))}
      description={t.description}
      breadcrumbs={[{ label: t.lab, href: ctx.links.to('') }, { label: t.crumb }]}
      width="report"
      pdfHref={ctx.links.to(`/rapporto/versioni/${version.number}/rapporto.pdf`)}
    >
      {!newest && (
        <Notice title={t.olderNotice}>
          <p>
            {t.olderText} <a href={ctx.links.to('/rapporto')}>{t.newest}</a>
          </p>
        </Notice>
      )}
      <p>{t.downloadHint}</p>
      <Actions>
        <ButtonLink tone="secondary" href={ctx.links.to(`/rapporto/versioni/${version.number}/rapporto.pdf`)}>
          {t.download}
        </ButtonLink>
      </Actions>
      <ReportBody ctx={ctx} content={version.content} hrefOf={figureOfVersion(ctx.links.to, version.number)} />
      <Section id="versioni" title={t.versionsTitle}>
        <p>{t.versionsText}</p>
        <LinkList
          items={versions.map(({ number, publishedAt }) => ({
            href: ctx.links.to(`/rapporto/versioni/${number}`),
            label: t.version(number, f.date(publishedAt)),
          }))}
        />
        <p>{t.dataLicence}</p>
      </Section>
    </Page>
  );
}

/** What stands at the report's address before there is one. */
export function NoReportPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).reporting;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.firstTitle}
      lead={t.lead}
      breadcrumbs={[{ label: t.lab, href: ctx.links.to('') }, { label: t.crumb }]}
    >
      <EmptyState title={t.noneTitle} why={t.noneWhy}>
        <ButtonLink href={ctx.links.to('')}>{t.noneAction}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
