import type { Child } from 'hono/jsx';
import { DataTable } from '../content/data-table.tsx';
import { useTexts } from '../language-context.ts';

export interface FigureRow {
  readonly label: Child;
  readonly values: readonly string[];
}

export interface FigureTableProps {
  readonly caption: string;
  /** Where the heading above says the same. */
  readonly hideCaption?: boolean | undefined;
  /** What the rows are: "Comune". */
  readonly rowsLabel: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly source?: { readonly href: string; readonly label: string } | undefined;
}

/** Figures of several cities or months, to compare; on a phone each row is a block of its own. */
export function FigureTable({ caption, hideCaption, rowsLabel, columns, rows, source }: FigureTableProps) {
  const { common } = useTexts();
  return (
    <div class="will-figure-table">
      <DataTable
        caption={caption}
        hideCaption={hideCaption}
        columns={[{ label: rowsLabel }, ...columns.map((label) => ({ label, kind: 'figure' as const }))]}
        rows={rows.map((row) => [row.label, ...row.values])}
      />
      {source !== undefined && (
        <p class="will-figure-facts">
          {common.source}: <a href={source.href}>{source.label}</a>
        </p>
      )}
    </div>
  );
}
