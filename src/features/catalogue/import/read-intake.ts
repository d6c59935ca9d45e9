import type { StoredFile } from '../../../platform/files/stored-file.ts';
import { readZip } from '../../../platform/zip/read-zip.ts';
import type { Intake } from './intake.ts';
import { readMapped } from './table/read-mapped.ts';
import type { Mapping } from './table/mapping.ts';
import type { ImportFormat } from './model.ts';
import type { HsdsDefaults } from './hsds/of-hsds.ts';
import { hsdsReader } from './hsds/read-hsds.ts';
import { readPackage, type LostRow, type PackageFiles } from './hsds/read-package.ts';
import { contentOf, readCsvTable, readSheetTable, zipLimits, type Table } from './table/read-table.ts';
import { readText } from './table/read-text.ts';
import { RefusedFile } from './refused-file.ts';
import { splitJson, type JsonRecord } from './hsds/split-json.ts';

/** A file that is known for what it is, and how it is to be read. */
export type Incoming =
  | { readonly format: 'csv' | 'xlsx'; readonly file: StoredFile; readonly mapping: Mapping }
  | { readonly format: 'hsds-json'; readonly file: StoredFile; readonly defaults: HsdsDefaults }
  | { readonly format: 'hsds-tables'; readonly files: PackageFiles; readonly defaults: HsdsDefaults };

export interface OpenedIntake {
  /** Where the text had to be converted: from what. */
  readonly encoding: string | undefined;
  readonly entries: AsyncIterable<Intake>;
}

/** Opens a file of whatever format as what it brings. Throws `RefusedFile`, at once or on the way. */
export async function openIntake(incoming: Incoming): Promise<OpenedIntake> {
  if ('mapping' in incoming) {
    const table = await openTable(incoming.format, incoming.file, incoming.mapping.delimiter);
    return { encoding: table.encoding, entries: readMapped(table, incoming.mapping) };
  }
  if (incoming.format === 'hsds-tables')
    return { encoding: undefined, entries: asIntake(readPackage(incoming.files), incoming.defaults) };
  const text = await readText(contentOf(incoming.file));
  return {
    encoding: text.encoding === 'utf-8' ? undefined : text.encoding,
    entries: asIntake(splitJson(text.pieces()), incoming.defaults),
  };
}

export async function openTable(format: ImportFormat, file: StoredFile, delimiter?: string): Promise<Table> {
  return format === 'xlsx' ? readSheetTable(file) : readCsvTable(contentOf(file), delimiter);
}

export function openArchive(file: StoredFile): Promise<PackageFiles> {
  return readZip(file, zipLimits);
}

async function* asIntake(records: AsyncIterable<JsonRecord | LostRow>, defaults: HsdsDefaults): AsyncGenerator<Intake> {
  const read = hsdsReader(defaults);
  let any = false;
  for await (const record of records) {
    any = true;
    if ('reason' in record) yield rejected(record);
    else yield* read(record);
  }
  if (!any) throw new RefusedFile({ reason: 'empty' });
}

/** What a row names has not disappeared from its source, though the row itself stays out. */
function rejected({ table, file, line, reason, id = '', columns }: LostRow): Intake {
  const field = columns.length === 0 ? file : `${file}: ${columns.join(', ')}`;
  return {
    kind: 'rejected',
    rejection: { line, reason, field, length: id.length },
    ...(table === 'service' && id !== '' && { sourceKey: id }),
    mentioned: id === '' ? [] : [id],
  };
}
