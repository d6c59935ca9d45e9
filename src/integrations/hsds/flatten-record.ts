import { hsdsTables, type HsdsTable, type TableName } from './tables.ts';

type Value = string | number | boolean | null | undefined | object;
interface RecordLike {
  readonly id: string;
  readonly [field: string]: Value;
}
type Cells = Readonly<Record<string, Value>>;

export interface TableRow {
  readonly table: TableName;
  readonly id: string;
  /** By the table's columns. */
  readonly cells: Cells;
}

const tables = new Map(hsdsTables.map((table) => [table.name, table]));

/** What stands in many records and is one: an organisation comes with each of its services. */
const shared: ReadonlySet<TableName> = new Set([
  'organization',
  'location',
  'program',
  'taxonomy',
  'taxonomy_term',
  'unit',
]);

/**
 * A record and all that is in it as rows of tables, itself last: what stood inside another record names it by its id. What
 * was written already, by the keys in `written`, is not written again, nor what is in it.
 */
export function flattenRecord(
  name: TableName,
  record: { readonly id: string },
  written: Set<string> = new Set(),
): TableRow[] {
  const rows: TableRow[] = [];
  flatten(tableOf(name), { ...record }, {}, { rows, written });
  return rows;
}

interface Flattened {
  readonly rows: TableRow[];
  readonly written: Set<string>;
}

function flatten(table: HsdsTable, record: RecordLike, above: Cells, into: Flattened): void {
  const { id } = record;
  if (shared.has(table.name)) {
    const key = `${table.name}/${id}`;
    if (into.written.has(key)) return;
    into.written.add(key);
  }
  const references: Record<string, Value> = {};
  for (const { field, table: below, many } of table.children) {
    const value = record[field];
    if (value === undefined || value === null) continue;
    const child = tableOf(below);
    for (const item of (many ? value : [value]) as readonly RecordLike[])
      flatten(child, item, many ? referenceTo(table, child, id) : {}, into);
    if (!many) references[referenceColumn(table, field)] = (value as RecordLike).id;
  }
  const cells = Object.fromEntries(
    table.columns.map(({ name }) => [name, record[name] ?? references[name] ?? above[name]]),
  );
  into.rows.push({ table: table.name, id, cells });
}

/** How a row says which record it belongs to. Attributes and changes may belong to any. */
function referenceTo(parent: HsdsTable, child: HsdsTable, id: string): Cells {
  if (child.name === 'attribute') return { link_id: id, link_entity: parent.name };
  if (child.name === 'metadata') return { resource_id: id, resource_type: parent.name };
  return { [`${parent.name}_id`]: id };
}

/** `program_id` for `program`; a term's taxonomy stands under another name than its column. */
function referenceColumn(table: HsdsTable, field: string): string {
  return table.name === 'taxonomy_term' && field === 'taxonomy_detail' ? 'taxonomy_id' : `${field}_id`;
}

function tableOf(name: TableName): HsdsTable {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`HSDS has no table ${name}`);
  return table;
}
