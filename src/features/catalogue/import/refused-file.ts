import { RefusedXml } from '../../../platform/xlsx/scan-xml.ts';
import { RefusedZip } from '../../../platform/zip/refused-zip.ts';
import type { FileRefusal } from './model.ts';

/** A file that cannot be read as what it should be; caught at the import's edge and answered as a value. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`the file is refused: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

/** What `error` says against the file; undefined where it is no file's fault. */
export function refusalIn(error: unknown): FileRefusal | undefined {
  if (error instanceof RefusedFile) return error.refusal;
  if (error instanceof RefusedZip) return { reason: 'archive', problem: error.reason };
  return error instanceof RefusedXml ? { reason: 'broken-sheet' } : undefined;
}
