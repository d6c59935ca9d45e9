import { readBytes, type StoredFile } from '../../../platform/files/stored-file.ts';
import { readZip } from '../../../platform/zip/read-zip.ts';
import type { ImportFormat } from './model.ts';
import { contentOf, readCsvTable, startOf, zipLimits } from './table/read-table.ts';
import { readText } from './table/read-text.ts';
import { RefusedFile } from './refused-file.ts';

/** What a file is, by what is in it: its name says nothing. Throws `RefusedFile` when it is nothing that we read. */
export async function recogniseFormat(file: StoredFile): Promise<ImportFormat> {
  if (file.size === 0) throw new RefusedFile({ reason: 'empty' });
  const signature = Buffer.from(await readBytes(file, 0, 4)).toString('latin1');
  if (signature.startsWith('PK')) return formatOfArchive(file);
  const text = await readText(contentOf(file));
  if (/^[[{]/.test((await startOf(text)).trimStart())) return 'hsds-json';
  await readCsvTable(contentOf(file));
  return 'csv';
}

async function formatOfArchive(file: StoredFile): Promise<ImportFormat> {
  const { names } = await readZip(file, zipLimits);
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (isPackage(names)) return 'hsds-tables';
  throw new RefusedFile({ reason: 'archive', problem: 'unknown-contents' });
}

/** The tables of HSDS among names of files, in whatever folder of the archive they are. */
export function isPackage(names: readonly string[]): boolean {
  return names.some((name) =>
    /(?:^|\/)(?:services?|organizations|locations|taxonomies|taxonomy_terms)\.csv$/.test(name),
  );
}
