import { formats, messages } from '../../../../i18n/index.ts';
import { Section, SummaryList } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { organizationFieldWords } from '../../organizations/field-words.ts';
import type { ImportReport } from '../model.ts';
import { ListSection } from './list-section.tsx';
import type { DeskImport } from './model.ts';
import { OtherRecords } from './record-parts.tsx';
import { columnWords, fieldWords } from './words.ts';

/** How much of everything, and of which file. */
export function ReportFacts({
  ctx,
  of,
  report,
}: {
  readonly ctx: Ctx;
  readonly of: DeskImport;
  readonly report: ImportReport;
}) {
  const t = messages(ctx.language).imports;
  const f = t.facts;
  const figures = formats(ctx.language);
  const counts: readonly (readonly [string, number])[] = [
    [f.read, report.read],
    [f.new, report.new],
    [f.changed, report.changed],
    [f.unchanged, report.unchanged],
    [f.rejected, report.rejectedCount],
    [f.repaired, report.warningCount],
    [f.tied, report.tied],
    [report.outcome === 'tried' ? f.gone : f.ended, report.outcome === 'tried' ? report.goneCount : report.ended],
  ];
  return (
    <Section id="in-breve" title={f.title}>
      <SummaryList rows={counts.map(([label, value]) => ({ label, value: figures.number(value) }))} />
      <OtherRecords language={ctx.language} report={report} />
      <SummaryList
        rows={[
          { label: f.file, value: of.fileName },
          { label: f.source, value: of.source },
          { label: f.format, value: t.formats[of.format] },
          ...(report.encoding === undefined ? [] : [{ label: f.encoding, value: report.encoding }]),
          ...(of.by === null ? [] : [{ label: f.by, value: of.by }]),
          { label: f.digest, value: <code>{of.fileDigest}</code> },
        ]}
      />
    </Section>
  );
}

interface RowProblem<Reason extends string> {
  readonly line: number;
  readonly field: string;
  readonly reason: Reason;
}

interface ReportListsProps {
  readonly ctx: Ctx;
  readonly report: ImportReport;
  /** So many rows of each list at most. */
  readonly shown: number;
}

/** Row by row: what changes, what stays as people left it, what was left out or repaired and why. */
export function ReportLists({ ctx, report, shown }: ReportListsProps) {
  const { language, links } = ctx;
  const t = messages(language).imports;
  const l = t.lists;
  const isShelter = ({ reason }: ImportReport['warnings'][number]) => reason === 'may-be-shelter';
  const [shelters, repaired] = [report.warnings.filter(isShelter), report.warnings.filter((one) => !isShelter(one))];
  const entries = (all: readonly Pick<ImportReport['changes'][number], 'serviceId' | 'title' | 'fields'>[]) =>
    all.map(({ serviceId, title, fields }) => [
      <a href={links.to(`/servizi/${serviceId}`)}>{title}</a>,
      fieldWords(language, fields),
    ]);
  const lines = <Reason extends string>(all: readonly RowProblem<Reason>[], words: Readonly<Record<Reason, string>>) =>
    all.map(({ line, field, reason }) => [String(line), columnWords(language, field), words[reason]]);
  return (
    <>
      <ListSection
        language={language}
        shown={shown}
        id="cambiati"
        title={report.outcome === 'tried' ? l.changed : l.changedDone}
        columns={[l.service, l.fields]}
        count={report.changed}
        rows={entries(report.changes)}
      />
      <ListSection
        language={language}
        shown={shown}
        id="restano"
        title={l.kept}
        text={l.keptText}
        columns={[l.service, l.keptFields]}
        count={report.kept.length}
        rows={entries(report.kept)}
      />
      <ListSection
        language={language}
        shown={shown}
        id="enti-che-restano"
        title={l.keptOrganizations}
        text={l.keptText}
        columns={[l.organization, l.keptFields]}
        count={report.keptOrganizations?.length ?? 0}
        rows={(report.keptOrganizations ?? []).map(({ organizationId, name, fields }) => [
          <a href={links.to(`/sportello/enti/${organizationId}`)}>{name}</a>,
          organizationFieldWords(language, fields),
        ])}
      />
      <ListSection
        language={language}
        shown={shown}
        id="scartate"
        title={l.rejected}
        columns={[l.line, l.field, l.why]}
        count={report.rejectedCount}
        rows={lines(report.rejected, t.rejections)}
      />
      <ListSection
        language={language}
        shown={shown}
        id="rifugi"
        title={l.shelters}
        text={l.sheltersText}
        columns={[l.line, l.field]}
        count={shelters.length}
        rows={shelters.map(({ line, field }) => [String(line), columnWords(language, field)])}
      />
      <ListSection
        language={language}
        shown={shown}
        id="aggiustate"
        title={l.repaired}
        columns={[l.line, l.field, l.why]}
        count={report.warningCount - shelters.length}
        rows={lines(repaired, t.warnings)}
      />
    </>
  );
}
