import { createHash } from 'node:crypto';
import type { StoredFile } from '../../../platform/files/stored-file.ts';
import type { Mapping } from './table/mapping.ts';
import type { FileRefusal, ImportFormat } from './model.ts';
import { openArchive, type Incoming } from './read-intake.ts';
import type { PackageFiles } from './hsds/read-package.ts';
import { isPackage, recogniseFormat } from './recognise-format.ts';
import { refusalIn } from './refused-file.ts';

export type FileToOpen =
  | { readonly kind: 'file'; readonly file: StoredFile }
  /** The tables of HSDS, in a folder. */
  | { readonly kind: 'folder'; readonly files: PackageFiles };

/** What a file turned out to be, and what has yet to be said of it. */
export type OpenedFile =
  | { readonly kind: 'table'; readonly format: 'csv' | 'xlsx'; readonly incoming: (mapping: Mapping) => Incoming }
  | {
      readonly kind: 'hsds';
      readonly format: 'hsds-json' | 'hsds-tables';
      readonly incoming: (source: string) => Incoming;
    }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

/** Recognises a file by what is in it. */
export async function openForImport(given: FileToOpen): Promise<OpenedFile> {
  try {
    if (given.kind === 'file') return await openAs(await recogniseFormat(given.file), given.file);
    if (!isPackage(given.files.names))
      return { kind: 'refused', refusal: { reason: 'archive', problem: 'unknown-contents' } };
    return tables(given.files);
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    return { kind: 'refused', refusal };
  }
}

/** Opens a file that was recognised before. */
export async function openAs(
  format: ImportFormat,
  file: StoredFile,
): Promise<Exclude<OpenedFile, { kind: 'refused' }>> {
  if (format === 'csv' || format === 'xlsx')
    return { kind: 'table', format, incoming: (mapping) => ({ format, file, mapping }) };
  if (format === 'hsds-tables') return tables(await openArchive(file));
  return { kind: 'hsds', format, incoming: (source) => ({ format, file, defaults: defaultsOf(source) }) };
}

function tables(files: PackageFiles): Extract<OpenedFile, { kind: 'hsds' }> {
  const format = 'hsds-tables';
  return { kind: 'hsds', format, incoming: (source) => ({ format, files, defaults: defaultsOf(source) }) };
}

/** HSDS says nothing of kinds of help or of who gives the answer, unless it is of our own profile. */
function defaultsOf(source: string) {
  return { source, answerKind: 'public', kindsOfHelp: ['information'], audiences: ['everyone'] } as const;
}

/** For the log and for whoever asks which file this was. */
export async function digestOfFile(file: StoredFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file.read(0, file.size)) hash.update(piece);
  return hash.digest('hex');
}
