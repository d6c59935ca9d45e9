import { messages } from '../../../i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { Ctx, PageContext } from '../../context.ts';

/** A card to print, as the answer of a page. */
export async function cardOf(c: PageContext, ctx: Ctx, card: PdfDocument): Promise<Response> {
  return c.body(new Uint8Array(await renderPdf(card)), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${messages(ctx.language).forming.share.fileName}"`,
    'Content-Language': ctx.language,
  });
}
