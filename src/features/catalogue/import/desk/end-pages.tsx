import { formats, messages } from '../../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, PrintButton, SubmitButton } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { recordKinds, type FileRefusal, type ImportReport } from '../model.ts';
import { importCrumbs } from './crumbs.ts';
import { ListSection } from './list-section.tsx';
import type { DeskImport } from './model.ts';
import { GoneRecords } from './record-parts.tsx';
import { ReportFacts, ReportLists } from './report-parts.tsx';
import { refusalWords } from './words.ts';

interface Of {
  readonly ctx: Ctx;
  readonly of: DeskImport;
}

/** What was done with a file: to print, and to come back to. */
export function ReportPage({ ctx, of, report }: Of & { readonly report: ImportReport }) {
  const t = messages(ctx.language).imports;
  const others = recordKinds.reduce((sum, kind) => {
    const { new: added = 0, changed = 0 } = report.records?.[kind] ?? {};
    return sum + added + changed;
  }, 0);
  const nothing = report.new + report.changed + report.ended + others === 0;
  return (
    <Page
      shell={shellFor(ctx)}
      title={nothing ? t.report.nothing : t.report.title}
      lead={t.report.lead(formats(ctx.language).dateTime(of.doneAt ?? of.createdAt))}
      eyebrow={of.fileName}
      breadcrumbs={importCrumbs(ctx, of.fileName)}
      width="wide"
      indexed={false}
    >
      <ReportFacts ctx={ctx} of={of} report={report} />
      <ReportLists ctx={ctx} report={report} shown={1000} />
      <ListSection
        language={ctx.language}
        id="spariti"
        title={t.plan.gone}
        shown={1000}
        text={t.plan.goneText(report.goneCount)}
        columns={[t.lists.service]}
        count={report.goneCount}
        rows={report.gone.map(({ serviceId, title }) => [<a href={ctx.links.to(`/servizi/${serviceId}`)}>{title}</a>])}
      />
      <GoneRecords ctx={ctx} report={report} shown={1000} />
      <Actions>
        <PrintButton label={t.report.print} />
        <ButtonLink href={ctx.links.to('/catalogo/importa')} tone="secondary">
          {t.report.toList}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** Why a file stays out. */
export function RefusedPage({ ctx, of, refusal }: Of & { readonly refusal: FileRefusal }) {
  const t = messages(ctx.language).imports;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.refused.title}
      eyebrow={of.fileName}
      breadcrumbs={importCrumbs(ctx, of.fileName)}
      indexed={false}
    >
      <Notice tone="error" live title={refusalWords(ctx.language, refusal)}>
        <p>{t.refused.kept}</p>
      </Notice>
      <Actions>
        <ButtonLink href={ctx.links.to('/catalogo/importa')}>{t.report.toList}</ButtonLink>
        <Form action={ctx.links.to(`/catalogo/importa/${of.id}/lascia`)}>
          <SubmitButton tone="danger">{t.plan.drop}</SubmitButton>
        </Form>
      </Actions>
    </Page>
  );
}

/** While a file is being tried or brought in. The page looks again by itself. */
export function WaitPage({ ctx, of }: Of) {
  const t = messages(ctx.language).imports;
  return (
    <Page
      shell={shellFor(ctx)}
      title={of.state === 'writing' ? t.wait.writing : t.wait.checking}
      lead={t.wait.text}
      eyebrow={of.fileName}
      breadcrumbs={importCrumbs(ctx, of.fileName)}
      indexed={false}
    >
      <Actions>
        <ButtonLink href={ctx.links.to(`/catalogo/importa/${of.id}`)}>{t.wait.look}</ButtonLink>
      </Actions>
    </Page>
  );
}
