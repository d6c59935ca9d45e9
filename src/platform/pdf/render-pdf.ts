import { setImmediate } from 'node:timers/promises';
import type { PdfDocument } from './document.ts';
import { PdfError } from './pdf-error.ts';
import { prepareDocument } from './prepare-document.ts';
import { keepEveryday, keepShowable } from './showable-text.ts';
import { compile, type Compilation } from './typst-compiler.ts';

/**
 * The document as a tagged PDF/UA-1 file: the same bytes for the same document. Setting the type holds the calling
 * thread, a few milliseconds a page; many documents, or tables of thousands of rows, belong in a job.
 */
export async function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  const pdf = typeset(document);
  // Others waiting on this thread get their turn, and memory outside JavaScript is given back only between turns.
  await setImmediate();
  return pdf;
}

function typeset(document: PdfDocument): Uint8Array {
  const prepared = prepareDocument(document);
  let compilation: Compilation = { problem: '' };
  for (const keep of [undefined, keepShowable, keepEveryday]) {
    compilation = compile('document', writeJson(prepared, keep), document.date);
    if ('pdf' in compilation) return compilation.pdf;
  }
  throw new PdfError('pdf.not-compiled', compilation.problem);
}

function writeJson(value: unknown, keep?: (text: string) => string): string {
  return JSON.stringify(value, (_, part: unknown) => (keep && typeof part === 'string' ? keep(part) : part));
}
