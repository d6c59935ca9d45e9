import { guardFormulas } from '../../../platform/csv/formula-guard.ts';

/**
 * One line of a CSV. A text that a spreadsheet would take for a formula, or for several cells of which one is, gets an apostrophe
 * before it, which our own import takes away again.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const neutral = guardFormulas(value);
  return /[",;\t\r\n]|^\s|\s$/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}
