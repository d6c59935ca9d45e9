import { messages } from '../../../i18n/index.ts';
import { writeXlsx } from '../../../platform/xlsx/write-xlsx.ts';
import type { Ctx } from '../../context.ts';
import { columns, rowsOfServices } from './table-of-services.ts';

/** The catalogue as a spreadsheet, in pieces. */
export function writeSpreadsheet(ctx: Ctx): AsyncGenerator<Uint8Array> {
  return writeXlsx({ name: messages('it').openData.sheetName, header: columns, rows: eachRow(ctx) });
}

async function* eachRow(ctx: Ctx): AsyncGenerator<readonly (string | number)[]> {
  for await (const rows of rowsOfServices(ctx)) yield* rows;
}
