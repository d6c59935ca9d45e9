import { messages, type Language } from '../../../../i18n/index.ts';
import { DataTable, Section } from '../../../../ui/index.ts';

interface ListSectionProps {
  readonly language: Language;
  readonly shown: number;
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly columns: readonly string[];
  readonly count: number;
  readonly rows: Parameters<typeof DataTable>[0]['rows'];
}

/** A list of a report, as far as it is shown; none where there is nothing. */
export function ListSection({ language, shown, id, title, text, columns, count, rows }: ListSectionProps) {
  if (rows.length === 0) return null;
  const t = messages(language).imports.lists;
  const more = count - Math.min(rows.length, shown);
  return (
    <Section id={id} title={title}>
      {text !== undefined && <p>{text}</p>}
      <DataTable
        caption={title}
        hideCaption
        columns={columns.map((label) => ({ label, kind: label === t.line ? 'code' : 'text' }))}
        rows={rows.slice(0, shown)}
      />
      {more > 0 && <p>{t.more(more)}</p>}
    </Section>
  );
}
