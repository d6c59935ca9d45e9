import type { Ctx } from '../../context.ts';
import { csvLine } from './csv-line.ts';
import { columns, rowsOfServices } from './table-of-services.ts';

/** The catalogue as CSV, in pieces. No cell is a formula. */
export async function* writeCsv(ctx: Ctx): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const rows of rowsOfServices(ctx)) yield rows.map(csvLine).join('');
}
