import { readTable, type TableRow } from '../../../platform/csv/read-table.ts';
import type { Cluster, ContextIndicator, FigureText, Territory } from '../model.ts';
import { contextFields, figureFields, figureForm, readTerritory } from '../schema.ts';

export const figureColumns = [
  'cluster',
  'territory_kind',
  'territory',
  'part',
  'low',
  'high',
  'source',
  'date',
  'method',
  'confidence',
  'note',
] as const;
export const contextColumns = [
  'code',
  'name',
  'definition',
  'unit',
  'territory_kind',
  'territory',
  'value',
  'source',
  'date',
] as const;

export interface ReadFigure {
  readonly clusterId: string;
  readonly territory: Territory;
  readonly figure: FigureText;
}

/** A row that cannot be taken: on which line, and which of its columns is wrong. */
export interface WrongRow {
  readonly line: number;
  readonly columns: readonly string[];
}

export type ReadRows<Row> =
  | { readonly kind: 'read'; readonly rows: readonly Row[]; readonly wrong: readonly WrongRow[] }
  | { readonly kind: 'malformed'; readonly line: number }
  | { readonly kind: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly kind: 'too-many' };

const mostRows = 5000;

/** Figures from CSV text; an empty `low` says that somebody knows that it is not known. */
export function readFigureRows(text: string, clusters: readonly Cluster[]): ReadRows<ReadFigure> {
  const byTitle = new Map(clusters.map((cluster) => [cluster.title.toLowerCase(), cluster.id]));
  return readRows(text, figureColumns, (cell) => {
    const clusterId = byTitle.get(cell('cluster').toLowerCase());
    const territory = readTerritory(cell('territory_kind'), cell('territory'));
    const fields = Object.fromEntries(
      Object.keys(figureFields.shape).map((name) => [name, cell(name === 'on' ? 'date' : name)]),
    );
    const parsed = figureForm.safeParse(fields);
    const wrong = [
      ...(clusterId === undefined ? ['cluster'] : []),
      ...(territory === undefined ? ['territory'] : []),
      ...(parsed.success ? [] : parsed.error.issues.map(({ path }) => (path[0] === 'on' ? 'date' : String(path[0])))),
    ];
    if (clusterId === undefined || territory === undefined || !parsed.success) return { wrong };
    const { low, high, ...rest } = parsed.data;
    return { row: { clusterId, territory, figure: { ...rest, low, high: high ?? low, asked: null } } };
  });
}

/** Indicators of context from CSV text, each with its definition. */
export function readContextRows(text: string): ReadRows<ContextIndicator> {
  return readRows(text, contextColumns, (cell) => {
    const territory = readTerritory(cell('territory_kind'), cell('territory'));
    const fields = Object.fromEntries(
      Object.keys(contextFields.shape).map((name) => [name, cell(name === 'on' ? 'date' : name)]),
    );
    const parsed = contextFields.safeParse(fields);
    const wrong = [
      ...(territory === undefined ? ['territory'] : []),
      ...(parsed.success ? [] : parsed.error.issues.map(({ path }) => (path[0] === 'on' ? 'date' : String(path[0])))),
    ];
    return territory === undefined || !parsed.success ? { wrong } : { row: { ...parsed.data, territory } };
  });
}

function readRows<Row>(
  text: string,
  columns: readonly string[],
  readOne: (cell: TableRow['cell']) => { readonly row: Row } | { readonly wrong: readonly string[] },
): ReadRows<Row> {
  const table = readTable(text.replaceAll('\0', ''));
  if (table.kind === 'malformed') return table;
  const missing = columns.filter((name) => !table.columns.includes(name) && name !== 'note');
  if (missing.length > 0) return { kind: 'columns-missing', columns: missing };
  if (table.rows.length > mostRows) return { kind: 'too-many' };
  const rows: Row[] = [];
  const wrong: WrongRow[] = [];
  for (const { line, cell } of table.rows) {
    const one = readOne(cell);
    if ('row' in one) rows.push(one.row);
    else wrong.push({ line, columns: [...new Set(one.wrong)] });
  }
  return { kind: 'read', rows, wrong };
}
