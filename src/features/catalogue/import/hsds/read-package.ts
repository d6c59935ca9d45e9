import { withoutGuards } from '../../../../platform/csv/formula-guard.ts';
import { hsdsTables, type HsdsTable, type TableColumn, type TableName } from '../../../../integrations/hsds/public.ts';
import { readCsvTable } from '../table/read-table.ts';
import type { Content } from '../table/read-text.ts';
import { RefusedFile } from '../refused-file.ts';
import { markKind } from './record-kind.ts';
import type { JsonRecord } from './split-json.ts';

/** Files of a folder or of an archive, by name. */
export interface PackageFiles {
  readonly names: readonly string[];
  readonly open: (name: string) => AsyncIterable<Uint8Array> | undefined;
}

/** A row of a table that becomes no part of any record. */
export interface LostRow {
  readonly table: TableName;
  readonly file: string;
  readonly line: number;
  readonly reason: 'column-count' | 'missing' | 'repeated-key' | 'belongs-to-nothing';
  /** What stands where its id should. */
  readonly id: string | undefined;
  /** That are to blame; none where the whole row is. */
  readonly columns: readonly string[];
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
interface Kept {
  readonly row: Row;
  readonly line: number;
  /** It stands in some record. */
  taken: boolean;
}
interface Rows {
  readonly byId: ReadonlyMap<string, Kept>;
  /** By the column that names the parent, and by the parent's id. */
  readonly below: ReadonlyMap<string, ReadonlyMap<string, readonly Kept[]>>;
  readonly lost: readonly LostRow[];
}

/** The specification's tables are joined in memory: so many cells at most. */
const mostCells = 20_000_000;

/**
 * The records of HSDS tabular data, nested as the JSON form nests them: each service with all that names it, then the
 * organisations, locations and terms that no service has; last the rows that became nothing.
 */
export async function* readPackage(files: PackageFiles): AsyncGenerator<JsonRecord | LostRow> {
  const tables = new Map<TableName, Rows>();
  const budget = { cells: mostCells };
  for (const table of hsdsTables) {
    const name = files.names.find((one) => (one.split('/').at(-1) ?? '').toLowerCase() === table.file);
    if (name === undefined) continue;
    tables.set(table.name, await readRows(table, () => files.open(name) ?? none(), budget));
  }
  const nest = nester(tables);
  const roots = ['taxonomy', 'taxonomy_term', 'organization', 'service', 'location'] as const;
  for (const name of roots) {
    const table = hsdsTables.find((one) => one.name === name);
    if (table === undefined) throw new Error(`HSDS has no table ${name}`);
    for (const kept of tables.get(name)?.byId.values() ?? []) {
      // Where something is given comes with it: by itself it would be a place of nobody, too.
      if (name === 'location' && kept.taken) continue;
      yield { line: kept.line, value: markKind(name, nest(table, kept, new Set())), table: table.file };
    }
  }
  for (const table of hsdsTables) {
    const rows = tables.get(table.name);
    if (rows !== undefined) yield* [...rows.lost, ...belongingToNothing(table, rows)].sort((a, b) => a.line - b.line);
  }
}

/** Rows that no record has taken: what they name is not in the file, or they name nothing. Descriptions of tables are of no record. */
function belongingToNothing(table: HsdsTable, rows: Rows): LostRow[] {
  if (table.name === 'meta_table_description') return [];
  const named = parentColumns(table);
  return [...rows.byId.values()]
    .filter(({ taken }) => !taken)
    .map(({ row, line }) => ({
      line,
      table: table.name,
      file: table.file,
      reason: 'belongs-to-nothing',
      id: row.id,
      columns: named.filter((column) => row[column] !== undefined),
    }));
}

/** The columns by which a row says what it belongs to. A place is a service's and a location's at once. */
function parentColumns({ name, columns }: HsdsTable): readonly string[] {
  if (name === 'attribute') return ['link_id'];
  if (name === 'metadata') return ['resource_id'];
  const above = hsdsTables.filter(({ children }) => children.some(({ table, many }) => many && table === name));
  const parents = [
    ...above.map((parent) => `${parent.name}_id`),
    ...(name === 'service_at_location' ? ['location_id'] : []),
  ];
  return columns.map((column) => column.name).filter((column) => parents.includes(column));
}

async function readRows(table: HsdsTable, content: Content, budget: { cells: number }): Promise<Rows> {
  const byId = new Map<string, Kept>();
  const below = new Map<string, Map<string, Kept[]>>();
  const lost: LostRow[] = [];
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  let header: readonly string[] | undefined;
  for await (const { line, cells } of (await readCsvTable(content, ',')).rows()) {
    if (header === undefined) {
      header = cells.map((cell) => cell.trim());
      if (!header.includes('id')) throw new RefusedFile({ reason: 'missing-columns', columns: [`${table.file}: id`] });
      continue;
    }
    budget.cells -= cells.length;
    if (budget.cells < 0) throw new RefusedFile({ reason: 'too-large', megabytes: 512 });
    if (cells.every((cell) => cell.trim() === '')) continue;
    const row = cells.length === header.length ? rowOf(header, cells, columns) : undefined;
    const before = row && byId.get(row.id)?.row;
    const reason = problemOf(row, before, cells.length === header.length);
    if (reason !== undefined)
      lost.push({
        line,
        table: table.name,
        file: table.file,
        reason,
        id: cells[header.indexOf('id')]?.trim().toLowerCase(),
        columns: reason === 'column-count' ? [] : ['id'],
      });
    if (row === undefined || before !== undefined) continue;
    const kept = { row, line, taken: false };
    byId.set(row.id, kept);
    for (const [column, value] of Object.entries(row)) {
      if (!/(?:_id$)/.test(column) || typeof value !== 'string') continue;
      const byParent = below.get(column) ?? new Map<string, Kept[]>();
      below.set(column, byParent);
      const siblings = byParent.get(value.toLowerCase());
      if (siblings === undefined) byParent.set(value.toLowerCase(), [kept]);
      else siblings.push(kept);
    }
  }
  return { byId, below, lost };
}

/** Why a row stays out. The same row twice is one; of two with one id that say different things the first counts. */
function problemOf(row: Row | undefined, before: Row | undefined, isWhole: boolean): LostRow['reason'] | undefined {
  if (!isWhole) return 'column-count';
  if (row === undefined) return 'missing';
  return before !== undefined && JSON.stringify(before) !== JSON.stringify(row) ? 'repeated-key' : undefined;
}

function rowOf(
  header: readonly string[],
  cells: readonly string[],
  columns: ReadonlyMap<string, TableColumn>,
): Row | undefined {
  const fields = header.flatMap((name, index) => {
    const value = valueOf(withoutGuards(cells[index] ?? ''), columns.get(name) ?? anyColumn, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const row = Object.fromEntries(fields) as Record<string, unknown>;
  return typeof row['id'] === 'string' && row['id'] !== '' ? { ...row, id: row['id'].toLowerCase() } : undefined;
}

/** One that the specification does not know. */
const anyColumn: Pick<TableColumn, 'type' | 'required'> = { type: 'string', required: false };

/** A record's own id and those of records that it names; `tax_id` is a text. */
const idColumns = new Set(['id', 'parent_id', 'link_id', 'resource_id', ...hsdsTables.map(({ name }) => `${name}_id`)]);

/** What a cell says. An empty one says nothing, but for a text that every record of its kind must have: that is an empty text. */
function valueOf(told: string, { type, required }: Pick<TableColumn, 'type' | 'required'>, name: string): unknown {
  const cell = told.trim();
  // Blanks around a text are somebody's, as in the JSON form.
  if (type === 'string' && !idColumns.has(name) && told !== '') return told;
  if (cell === '') return type === 'string' && required && !idColumns.has(name) ? '' : undefined;
  if (type === 'number') return /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
  if (type === 'boolean') return /^(?:true|1)$/i.test(cell) ? true : /^(?:false|0)$/i.test(cell) ? false : cell;
  if (type !== 'array' && type !== 'object') return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch (error) {
    // Left as the text it is: the record's reader drops what is no list, and says so.
    if (error instanceof SyntaxError) return cell;
    throw error;
  }
}

/** Puts below a row what names it, and in the place of an id the row that it names; a kind never stands within itself. */
function nester(tables: ReadonlyMap<TableName, Rows>) {
  return function nest(table: HsdsTable, kept: Kept, within: ReadonlySet<string>): object {
    const { row } = kept;
    const inside = new Set([...within, table.name]);
    const record: Record<string, unknown> = { ...row };
    kept.taken = true;
    for (const { field, table: name, many } of table.children) {
      const child = hsdsTables.find((one) => one.name === name);
      const rows = tables.get(name);
      // Services come by themselves, with their organisation: told below it too, each would come twice.
      if (child === undefined || rows === undefined || inside.has(name) || field === 'services') continue;
      if (many) {
        const found = rowsBelow(rows, table, child, row.id)
          .filter((one) => isSomewhere(tables, child, one.row))
          .map((one) => without(nest(child, one, inside), `${table.name}_id`));
        if (found.length > 0) record[field] = found;
        continue;
      }
      const id = row[field === 'taxonomy_detail' ? 'taxonomy_id' : `${field}_id`];
      const found = typeof id === 'string' ? rows.byId.get(id.toLowerCase()) : undefined;
      if (found === undefined) continue;
      record[field] = nest(child, found, inside);
      delete record[`${field}_id`];
    }
    return record;
  };
}

/** What joins a service and a location says nothing without the location. */
function isSomewhere(tables: ReadonlyMap<TableName, Rows>, { name }: HsdsTable, { location_id: id }: Row): boolean {
  if (name !== 'service_at_location') return true;
  return typeof id === 'string' && tables.get('location')?.byId.has(id.toLowerCase()) === true;
}

/** A row names what it belongs to; nested, it stands there. */
function without(record: object, column: string): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== column));
}

function rowsBelow(rows: Rows, parent: HsdsTable, child: HsdsTable, id: string): readonly Kept[] {
  if (child.name === 'attribute') return ofKind(rows.below.get('link_id')?.get(id), 'link_entity', parent);
  if (child.name === 'metadata') return ofKind(rows.below.get('resource_id')?.get(id), 'resource_type', parent);
  return rows.below.get(`${parent.name}_id`)?.get(id) ?? [];
}

/** Records of two kinds may have one id: what says whose it is belongs to that kind only. */
function ofKind(rows: readonly Kept[] | undefined, column: string, parent: HsdsTable): readonly Kept[] {
  return (rows ?? []).filter(({ row }) => row[column] === undefined || row[column] === parent.name);
}

async function* none(): AsyncGenerator<Uint8Array> {
  // A name that the folder lists and cannot open.
}
