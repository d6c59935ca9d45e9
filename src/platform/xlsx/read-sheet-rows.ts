import { RefusedZip } from '../zip/refused-zip.ts';
import { attribute, scanXml } from './scan-xml.ts';
import { serialDate } from './serial-date.ts';

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface CellReading {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** A cell far to the right makes a row of blanks; a table with more columns than this is none. */
const mostColumns = 500;
const longestCell = 200_000;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  text: string;
}

/** The rows of a sheet that hold something. */
export async function* readSheetRows(
  content: AsyncIterable<Uint8Array>,
  reading: CellReading,
): AsyncGenerator<SheetRow> {
  let line = 0;
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  let within: 'value' | 'text' | undefined;
  for await (const events of scanXml(content)) {
    for (const event of events) {
      if (event.kind === 'text') {
        if (cell === undefined || within === undefined) continue;
        cell[within] += event.text;
        if (cell[within].length > longestCell) throw new RefusedZip('bomb');
      } else if (event.name === 'v') within = event.kind === 'open' ? 'value' : undefined;
      else if (event.name === 't') within = event.kind === 'open' ? 'text' : undefined;
      else if (event.name === 'c') {
        if (event.kind === 'open') cell = openCell(event.attributes, cells.length);
        else if (cell !== undefined) {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = valueOf(cell, reading);
          cell = undefined;
        }
      } else if (event.name === 'row') {
        if (event.kind === 'open') {
          line = Number(attribute(event.attributes, 'r') ?? line + 1);
          cells = [];
        } else if (cells.some((text) => text.trim() !== '')) yield { line, cells };
      }
    }
  }
}

function openCell(attributes: string, next: number): OpenCell {
  const reference = attribute(attributes, 'r');
  const column = reference === undefined ? next : columnOf(reference);
  if (column >= mostColumns) throw new RefusedZip('bomb');
  const style = Number(attribute(attributes, 's') ?? 0);
  return { column, type: attribute(attributes, 't') ?? 'n', style, value: '', text: '' };
}

/** `C5` is in column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function valueOf({ type, style, value, text }: OpenCell, { strings, dateStyles, from1904 }: CellReading): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return text;
    case 'b':
      return value === '1' ? 'true' : 'false';
    // An error such as #N/A is no text of anybody's.
    case 'e':
      return '';
    case 'n':
      return dateStyles[style] === true && value !== ''
        ? (serialDate(Number(value), from1904) ?? value)
        : plainNumber(value);
    default:
      return value;
  }
}

/** Spreadsheets save 0.1 + 0.2 with all its digits, and large numbers with an exponent: as a person reads it. */
function plainNumber(value: string): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : String(Number(number.toPrecision(15)));
}
