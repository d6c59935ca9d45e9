import { countPages } from '../../../platform/pdf/count-pages.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { Ctx } from '../../context.ts';
import type { CitySheet } from './open-sheet.ts';
import { sheetDocument } from './sheet-document.ts';

/** How many lines of each part are tried, until the sheet is one page. */
const tries = [12, 8, 6, 5, 4, 3, 2, 1] as const;

/** The sheet on one page of paper: as much of it as fits. */
export async function onOnePage(ctx: Ctx, sheet: CitySheet): Promise<Uint8Array> {
  let pdf = new Uint8Array();
  for (const most of tries) {
    pdf = new Uint8Array(await renderPdf(sheetDocument(ctx, sheet, most)));
    if (countPages(pdf) === 1) break;
  }
  return pdf;
}
