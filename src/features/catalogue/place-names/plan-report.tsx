import { formats, messages, type Language } from '../../../i18n/index.ts';
import { DataTable, Notice, Section } from '../../../ui/index.ts';
import type { SeenPlan } from './import-page.tsx';
import { writeCoordinates } from './read-where.ts';

/** More than this nobody reads; the counts say how many there are. */
const mostShown = 200;

interface PlanReportProps {
  readonly language: Language;
  readonly plan: SeenPlan;
}

/** What a table would change, or has changed: new, changed, unchanged, refused with the reason. */
export function PlanReport({ language, plan }: PlanReportProps) {
  const t = messages(language).places.import;
  const { added, changed, unchanged, refused, outcome } = plan;
  const done = outcome === 'imported';
  const some = added.length + changed.length > 0;
  return (
    <>
      <Notice
        tone={done ? 'success' : refused.length > 0 ? 'warning' : 'info'}
        title={done ? t.doneTitle : some ? t.triedTitle : t.nothingTitle}
        live
      >
        <p>{t.counts(added.length, changed.length, unchanged, refused.length)}</p>
        {!done && some && <p>{t.triedText}</p>}
      </Notice>
      {refused.length > 0 && (
        <Lines
          id="rifiutate"
          title={t.refusedTitle}
          language={language}
          columns={[t.line, t.name, t.why]}
          rows={refused.map(({ line, name, problem }) => [String(line), name, t.lineProblems[problem]])}
        />
      )}
      {changed.length > 0 && (
        <Lines
          id="cambiate"
          title={t.changedTitle}
          language={language}
          columns={[t.line, t.name, t.changes]}
          rows={changed.map(({ line, place, fields }) => [
            String(line),
            place.name,
            formats(language).list(
              fields.map((field) =>
                field === 'quarter' ? t.toQuarter(place.quarter) : t.toPosition(writeCoordinates(place)),
              ),
            ),
          ])}
        />
      )}
      {added.length > 0 && (
        <Lines
          id="nuove"
          title={t.addedTitle}
          language={language}
          columns={[t.line, t.name, t.where]}
          rows={added.map(({ line, place }) => [
            String(line),
            place.name,
            place.kind === 'quarter' ? t.isQuarter : t.inQuarter(place.quarter),
          ])}
        />
      )}
    </>
  );
}

interface LinesProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Lines({ id, title, language, columns, rows }: LinesProps) {
  const t = messages(language).places.import;
  return (
    <Section id={id} title={title}>
      <DataTable
        caption={title}
        hideCaption
        columns={columns.map((label) => ({ label }))}
        rows={rows.slice(0, mostShown)}
      />
      {rows.length > mostShown && <p>{t.more(rows.length - mostShown)}</p>}
    </Section>
  );
}
