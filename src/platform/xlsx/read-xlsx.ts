import type { StoredFile } from '../files/stored-file.ts';
import { readZip, type ZipLimits } from '../zip/read-zip.ts';
import { RefusedZip } from '../zip/refused-zip.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheetRows, type SheetRow } from './read-sheet-rows.ts';
import { readWorkbook } from './read-workbook.ts';

export type { SheetRow } from './read-sheet-rows.ts';

/**
 * The rows of a spreadsheet's first visible sheet, as texts. Formulas are never worked out: a cell that has one gives the value that
 * was last saved with it. Dates come out as `2026-11-25`, with ` 09:30:00` behind where there is an hour.
 */
export async function* readXlsx(file: StoredFile, limits: ZipLimits): AsyncGenerator<SheetRow> {
  const zip = await readZip(file, limits);
  const workbook = await readWorkbook(zip);
  const sheet = zip.open(workbook.sheetPath);
  if (sheet === undefined) throw new RefusedZip('broken');
  const strings = await readSharedStrings(zip.open(workbook.stringsPath));
  yield* readSheetRows(sheet, { ...workbook, strings });
}
