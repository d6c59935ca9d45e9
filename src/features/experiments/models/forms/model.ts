import type { DocumentType } from '../../../../platform/files/recognise-document.ts';

/** A file of a sheet, as it is listed. */
export interface FormLine {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: DocumentType;
  /** In bytes. */
  readonly size: number;
}

/** The same for the city that has it. */
export interface FormFile extends FormLine {
  /** Everybody can download it. */
  readonly published: boolean;
  /** Of a copy: the model that it came with. */
  readonly origin: {
    readonly city: string;
    readonly slug: string;
    readonly modelId: string;
    readonly version: number;
  } | null;
}

export interface StoredForm {
  readonly fileName: string;
  readonly mediaType: DocumentType;
  readonly content: Buffer;
}

/** Files that one sheet may have. */
export const mostForms = 20;
