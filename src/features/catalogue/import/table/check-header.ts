import type { Mapping } from './mapping.ts';
import { RefusedFile } from '../refused-file.ts';

const otherDelimiters = [',', ';', '\t', '|'];

/** The names of a file's columns. Throws `RefusedFile` when they are not the ones that the mapping declares. */
export function checkHeader(
  cells: readonly string[],
  { columns, delimiter }: Pick<Mapping, 'columns'> & { readonly delimiter?: string | undefined },
): readonly string[] {
  const header = cells.map((cell) => cell.trim());
  const declared = Object.values(columns).filter((column) => column !== undefined);
  const missing = declared.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const found =
      delimiter !== undefined &&
      otherDelimiters.find((other) => other !== delimiter && splits(header, other, declared));
    throw new RefusedFile(
      delimiter === undefined || found === undefined || found === false
        ? { reason: 'missing-columns', columns: missing }
        : { reason: 'wrong-delimiter', expected: delimiter, found },
    );
  }
  const repeated = declared.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (repeated.length > 0) throw new RefusedFile({ reason: 'repeated-columns', columns: repeated });
  return header;
}

/** Whether the header reads well with another delimiter. */
function splits(header: readonly string[], delimiter: string, declared: readonly string[]): boolean {
  const names = header
    .join(',')
    .split(delimiter)
    .map((name) => name.trim().replaceAll('"', ''));
  return names.length > 1 && declared.filter((column) => names.includes(column)).length > declared.length / 2;
}
