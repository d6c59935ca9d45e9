import type { PdfDocument } from './document.ts';

/** A small valid document for tests, with what a test cares about in its place. */
export function aDocument(parts: Partial<PdfDocument> = {}): PdfDocument {
  return { language: 'it', title: 'Rapporto di prova', date: new Date('2026-03-03T10:00:00Z'), blocks: [], ...parts };
}
