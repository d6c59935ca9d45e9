import type { MarkupBlock, MarkupFault } from './document.ts';
import { parseInline } from './parse-inline.ts';

/** Lines of `| a | b |`: the first names the columns. A row with more or fewer cells is a fault, and is filled or cut. */
export function parseTable(lines: readonly string[], line: number, faults: MarkupFault[]): MarkupBlock[] {
  const [header = [], ...rows] = lines.map(cellsOf);
  const drawn = rows.map((cells, index) => {
    const at = line + index + 1;
    if (cells.length !== header.length)
      faults.push({ line: at, problem: 'ragged-table', text: lines[index + 1] ?? '' });
    return header.map((_, column) => parseInline(cells[column] ?? '', at, faults));
  });
  return [{ kind: 'table', header, rows: drawn }];
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
