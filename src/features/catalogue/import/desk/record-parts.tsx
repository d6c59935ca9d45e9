import { formats, messages, type Language } from '../../../../i18n/index.ts';
import { DataTable } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { recordKinds, type ImportReport } from '../model.ts';
import { ListSection } from './list-section.tsx';

/** How many organisations, places, programmes and terms, where the file has any. */
export function OtherRecords({
  language,
  report: { records },
}: {
  readonly language: Language;
  readonly report: ImportReport;
}) {
  const t = messages(language).imports;
  const figures = formats(language);
  const told = recordKinds.flatMap((kind) => {
    const of = records?.[kind];
    return of === undefined || of.new + of.changed + of.unchanged + of.goneCount === 0 ? [] : [{ kind, of }];
  });
  if (told.length === 0) return null;
  return (
    <DataTable
      caption={t.records.caption}
      columns={[
        { label: t.records.what },
        { label: t.facts.new, kind: 'figure' },
        { label: t.facts.changed, kind: 'figure' },
        { label: t.facts.unchanged, kind: 'figure' },
        { label: t.facts.gone, kind: 'figure' },
      ]}
      rows={told.map(({ kind, of }) => [
        t.records.kinds[kind],
        figures.number(of.new),
        figures.number(of.changed),
        figures.number(of.unchanged),
        figures.number(of.goneCount),
      ])}
    />
  );
}

interface GoneRecordsProps {
  readonly ctx: Ctx;
  readonly report: ImportReport;
  /** So many rows at most. */
  readonly shown: number;
}

/** What the source has no longer, beside services: it stays. */
export function GoneRecords({ ctx: { language }, report: { records }, shown }: GoneRecordsProps) {
  const t = messages(language).imports;
  const gone = recordKinds.flatMap((kind) =>
    (records?.[kind].gone ?? []).map((name) => [t.records.kinds[kind], name ?? t.records.unnamed]),
  );
  return (
    <ListSection
      language={language}
      id="spariti-con-loro"
      title={t.records.gone}
      shown={shown}
      text={t.records.goneText}
      columns={[t.records.what, t.records.name]}
      count={recordKinds.reduce((sum, kind) => sum + (records?.[kind].goneCount ?? 0), 0)}
      rows={gone}
    />
  );
}
