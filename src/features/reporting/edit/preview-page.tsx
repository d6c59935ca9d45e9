import { messages } from '../../../i18n/index.ts';
import { Notice, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ReportContent } from '../model.ts';
import { figureOfNow } from '../read/figure-address.ts';
import { inLanguage } from '../read/in-language.ts';
import { isMadeUp } from '../read/made-up.ts';
import { ReportBody } from '../read/report-body.tsx';

/** The draft as a reader would see it. */
export function PreviewPage({ ctx, content }: { readonly ctx: Ctx; readonly content: ReportContent }) {
  const t = messages(ctx.language).reporting;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: isMadeUp(content) })}
      title={inLanguage(ctx.language, content.title).text}
      eyebrow={t.previewTitle}
      breadcrumbs={[
        { label: t.lab, href: ctx.links.to('') },
        { label: t.editTitle, href: ctx.links.to('/rapporto/scrivi') },
        { label: t.previewTitle },
      ]}
      indexed={false}
      width="report"
    >
      <Notice title={t.previewTitle}>
        <p>{t.previewText}</p>
      </Notice>
      <ReportBody ctx={ctx} content={content} hrefOf={figureOfNow(ctx.links.to)} />
    </Page>
  );
}
