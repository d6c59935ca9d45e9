import { readXlsx } from '../../../../platform/xlsx/read-xlsx.ts';
import type { StoredFile } from '../../../../platform/files/stored-file.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { readCsv, type CsvRecord } from './read-csv.ts';
import { readText, type Content, type Text } from './read-text.ts';
import { RefusedFile } from '../refused-file.ts';

/** What an archive may grow to before it is taken for a bomb, and how many parts it may have. */
export const zipLimits = { entries: 2000, bytes: 1024 * 1024 * 1024 } as const;

export interface Table {
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  /** The header first. */
  readonly rows: () => AsyncGenerator<CsvRecord>;
}

export function contentOf(file: StoredFile): Content {
  return () => file.read(0, file.size);
}

/** A table of a text file. Its delimiter is recognised unless it is said. */
export async function readCsvTable(content: Content, delimiter?: string): Promise<Table> {
  const text = await readText(content);
  const start = await startOf(text);
  refuseOtherFormats(start);
  const parted = delimiter ?? detectDelimiter(start);
  return {
    encoding: text.encoding === 'utf-8' ? undefined : text.encoding,
    delimiter: parted,
    rows: () => readCsv(text.pieces(), parted),
  };
}

export function readSheetTable(file: StoredFile): Table {
  return {
    encoding: undefined,
    delimiter: undefined,
    rows: async function* () {
      let width: number | undefined;
      for await (const { line, cells } of readXlsx(file, zipLimits)) {
        width ??= cells.length;
        // A sheet leaves out what is blank at the end of a row.
        yield {
          line,
          cells: cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells,
        };
      }
    },
  };
}

/** Enough of a text to see what it is. */
export async function startOf(text: Text): Promise<string> {
  let start = '';
  for await (const piece of text.pieces()) {
    start += piece;
    if (start.length > 64 * 1024) break;
  }
  return start;
}

function refuseOtherFormats(start: string): void {
  const text = start.trimStart();
  if (text === '') throw new RefusedFile({ reason: 'empty' });
  if (text.startsWith('<')) throw new RefusedFile({ reason: 'not-csv', looksLike: 'html' });
  if (/^(?:\{|\[\s*[{["\]])/.test(text)) throw new RefusedFile({ reason: 'not-csv', looksLike: 'json' });
}
