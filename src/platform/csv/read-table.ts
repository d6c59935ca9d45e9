import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

export interface TableRow {
  /** The line of the text, from 1, that the record ends on. */
  readonly line: number;
  /** By the names of the first line, in lower case; what the row does not have reads as ''. */
  readonly cell: (name: string) => string;
}

export type ReadTable =
  | { readonly kind: 'read'; readonly columns: readonly string[]; readonly rows: readonly TableRow[] }
  /** Its quotes make no sense, or a row has more cells than names. */
  | { readonly kind: 'malformed'; readonly line: number };

/** A small table of CSV text, with names in its first line; cells are apart by commas, semicolons or tabs, as the first line has them. */
export function readTable(text: string): ReadTable {
  const clean = text.replace(/^\uFEFF/, '');
  const first = clean.split(/\r\n|\r|\n/, 1)[0] ?? '';
  const delimiter = [';', '\t', ','].find((each) => first.includes(each)) ?? ',';
  try {
    const parsed = parse(clean, {
      delimiter,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
    const [head, ...rest] = parsed;
    const columns = (head?.record ?? []).map((name) => name.toLowerCase());
    const rows = rest.map(({ info, record }) => ({
      line: info.lines,
      cell: (name: string) => record[columns.indexOf(name)] ?? '',
    }));
    return { kind: 'read', columns, rows };
  } catch (error) {
    if (error instanceof CsvError) return { kind: 'malformed', line: Number(error['lines'] ?? 1) };
    throw error;
  }
}
