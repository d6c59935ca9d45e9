import { guardFormulas } from './formula-guard.ts';

/** A table as CSV (RFC 4180, in UTF-8). A text that a spreadsheet would take for a formula is made a text again. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string | number): string {
  const text = typeof cell === 'number' ? String(cell) : guardFormulas(cell);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
