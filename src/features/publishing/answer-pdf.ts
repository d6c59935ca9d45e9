import type { PdfDocument } from '../../platform/pdf/document.ts';
import { renderPdf } from '../../platform/pdf/render-pdf.ts';
import type { PageContext } from '../context.ts';

/** Answers with a document to read in the browser or to keep. */
export async function answerPdf(c: PageContext, document: PdfDocument, fileName: string): Promise<Response> {
  const pdf = await renderPdf(document);
  return c.body(new Uint8Array(pdf), 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${fileName}"`,
    'Content-Language': document.language,
  });
}
