import { recogniseDocument, type DocumentType } from './recognise-document.ts';

/** Largest document that we keep, in bytes; the tables of documents say the same. */
export const largestDocument = 5 * 1024 * 1024;

export interface TakenDocument {
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly bytes: Uint8Array;
}

/** A file of a kind and a size that we take, `wrong` for any other; undefined where none was chosen. */
export function takeDocument(
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): TakenDocument | 'wrong' | undefined {
  if (file === undefined) return undefined;
  const mediaType = recogniseDocument(file.bytes);
  if (mediaType === undefined || file.bytes.length > largestDocument) return 'wrong';
  return { fileName: file.name, mediaType, bytes: file.bytes };
}
