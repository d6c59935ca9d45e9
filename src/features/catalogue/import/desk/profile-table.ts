import type { Table } from '../table/read-table.ts';
import { RefusedFile } from '../refused-file.ts';
import type { ColumnProfile } from './model.ts';

const mostRows = 20_000;
const mostValues = 200;
const mostSamples = 3;
const longestValue = 120;
const separators = [';', '|'] as const;

/** What a person needs to see of a table's columns to say what they are. */
export async function profileTable(table: Table): Promise<ColumnProfile[]> {
  let columns: Looked[] | undefined;
  let row = 0;
  for await (const { cells } of table.rows()) {
    if (columns === undefined) {
      columns = cells.map((name) => ({ name: name.trim(), samples: [], separator: undefined, values: new Set() }));
      continue;
    }
    for (const [index, column] of columns.entries()) look(column, (cells[index] ?? '').trim());
    row++;
    if (row === mostRows) break;
  }
  if (columns === undefined) throw new RefusedFile({ reason: 'empty' });
  return columns
    .filter(({ name }) => name !== '')
    .map(({ name, samples, separator, values }) => ({
      name,
      samples,
      separator: separator ?? null,
      values: values === undefined ? null : [...values].sort(),
    }));
}

interface Looked {
  readonly name: string;
  readonly samples: string[];
  /** What parts several values in one cell, where a cell has several. */
  separator: string | undefined;
  /** Undefined once there are too many. */
  values: Set<string> | undefined;
}

function look(column: Looked, text: string): void {
  if (text === '') return;
  if (column.samples.length < mostSamples && !column.samples.includes(text))
    column.samples.push(text.slice(0, longestValue).toWellFormed());
  if (column.values === undefined) return;
  column.separator ??= separators.find((sign) => text.includes(sign));
  const pieces = column.separator === undefined ? [text] : text.split(column.separator).map((piece) => piece.trim());
  for (const piece of pieces) if (piece !== '') column.values.add(piece);
  if (column.values.size > mostValues || pieces.some(({ length }) => length > longestValue)) column.values = undefined;
}
