export type PdfErrorCode =
  /** The fonts that come with the design system are not installed. */
  | 'pdf.fonts-missing'
  /** The date of the document is not a date. */
  | 'pdf.date-invalid'
  /** A table has no column, or a row with more or fewer cells than columns. */
  | 'pdf.table-ragged'
  /** The template does not compile: whatever the text, it should. */
  | 'pdf.not-compiled';

/** A broken promise of the code that asked for a document; no text written by a person can cause it. */
export class PdfError extends Error {
  readonly code: PdfErrorCode;

  constructor(code: PdfErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'PdfError';
    this.code = code;
  }
}
