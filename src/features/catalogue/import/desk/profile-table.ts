import type { Table } from '../read-table.ts';
import { RefusedFile } from '../refused-file.ts';
import type { ColumnProfile } from './model.ts';

const mostRows = 20_000;
const mostValues = 200;
const mostSamples = 3;
const longestValue = 120;

/** What a person needs to see of a table's columns to say what they are. */
export async function profileTable(table: Table): Promise<ColumnProfile[]> {
  let columns: Looked[] | undefined;
  let row = 0;
  for await (const { cells } of table.rows()) {
    if (columns === undefined) {
      columns = cells.map((name) => ({ name: name.trim(), samples: [], values: new Set() }));
      continue;
    }
    for (const [index, column] of columns.entries()) look(column, (cells[index] ?? '').trim());
    row++;
    if (row === mostRows) break;
  }
  if (columns === undefined) throw new RefusedFile({ reason: 'empty' });
  return columns
    .filter(({ name }) => name !== '')
    .map(({ name, samples, values }) => ({ name, samples, values: values === undefined ? null : [...values].sort() }));
}

interface Looked {
  readonly name: string;
  readonly samples: string[];
  /** Undefined once there are too many. */
  values: Set<string> | undefined;
}

function look(column: Looked, text: string): void {
  if (text === '') return;
  if (column.samples.length < mostSamples && !column.samples.includes(text))
    column.samples.push(text.slice(0, longestValue).toWellFormed());
  if (column.values === undefined) return;
  column.values.add(text);
  if (column.values.size > mostValues || text.length > longestValue) column.values = undefined;
}
