import { cleanLine } from './clean-text.ts';
import type { Table, Text } from './document.ts';
import { PdfError } from './pdf-error.ts';
import { prepareText } from './prepare-text.ts';

export function prepareTable(table: Table) {
  const rows = table.total ? [...table.rows, table.total] : table.rows;
  if (table.columns.length === 0 || rows.some((row) => row.length !== table.columns.length)) {
    throw new PdfError('pdf.table-ragged', `every row needs ${String(table.columns.length)} cells, and at least one`);
  }
  const tight = tightColumns(table, rows);
  return {
    kind: table.kind,
    caption: cleanLine(table.caption),
    columns: table.columns.map(({ header, align = 'start' }, index) => ({
      header: cleanLine(header),
      align,
      tight: tight.has(index),
    })),
    rows: table.rows.map((row) => row.map(prepareText)),
    total: (table.total ?? []).map(prepareText),
    rowHeader: table.rowHeader ?? false,
  };
}

/** How many characters the tight columns may take together, so that the others keep room for words. */
const roomForFigures = 50;

/** The columns of figures, as narrow as their longest cell; none if that would leave no room for the words. */
function tightColumns(table: Table, rows: Table['rows']): Set<number> {
  const indexes = table.columns.flatMap(({ align = 'start' }, index) => (align === 'start' ? [] : [index]));
  const needed = indexes.map((index) => longest(widthsOf(table, rows, index))).reduce((sum, width) => sum + width, 0);
  return new Set(needed <= roomForFigures && indexes.length < table.columns.length ? indexes : []);
}

function longest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

function widthsOf(table: Table, rows: Table['rows'], index: number): number[] {
  return [table.columns[index]?.header ?? '', ...rows.map((row) => row[index] ?? '')].map(lengthOf);
}

function lengthOf(text: Text): number {
  if (typeof text === 'string') return text.length;
  return text.reduce((sum, part) => sum + (typeof part === 'string' ? part : part.text).length, 0);
}
