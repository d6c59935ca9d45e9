import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flattenRecord, hsdsTables, type HsdsTable, type TableRow } from '../../../integrations/hsds/public.ts';
import { writeZip } from '../../../platform/zip/write-zip.ts';
import type { Ctx } from '../../context.ts';
import { csvLine } from './csv-line.ts';
import { dataPackageOf } from './data-package.ts';
import { recordsInBatches } from './read-catalogue.ts';
import { standaloneRecords } from './standalone-records.ts';

/**
 * The catalogue as HSDS tabular data: a data package with a CSV file for each kind of record, zipped. Rows of all tables
 * come mixed, and a zip holds one file after the other, so the tables wait in a folder of their own, not in memory.
 */
export async function* writeTabular(ctx: Ctx): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'will-export-'));
  try {
    const used = await spoolTables(ctx, folder);
    yield* writeZip([
      { name: 'datapackage.json', content: [`${JSON.stringify(dataPackageOf(ctx, used), undefined, 2)}\n`] },
      ...used.map(({ file }) => ({ name: file, content: createReadStream(join(folder, file)) })),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes each table to its file, and tells which tables have rows. */
async function spoolTables(ctx: Ctx, folder: string): Promise<readonly HsdsTable[]> {
  const open = new OpenTables(folder);
  const written = new Set<string>();
  try {
    for await (const services of recordsInBatches(ctx, { history: true })) {
      const rows = services.flatMap((service) => flattenRecord('service', service, written));
      await append(open, rows);
    }
    for await (const some of standaloneRecords(ctx))
      await append(
        open,
        some.flatMap(({ kind, record }) => flattenRecord(kind, record, written)),
      );
  } finally {
    await open.close();
  }
  return hsdsTables.filter(({ name }) => open.has(name));
}

async function append(open: OpenTables, rows: readonly TableRow[]): Promise<void> {
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) await open.append(table, own);
}

/** The files of the tables that have rows, each opened with its header when the first comes. */
class OpenTables {
  readonly #folder: string;
  readonly #files = new Map<string, { readonly handle: FileHandle; readonly table: HsdsTable }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  async append(name: string, rows: readonly TableRow[]): Promise<void> {
    const { handle, table } = this.#files.get(name) ?? (await this.#begin(name));
    await handle.appendFile(
      rows.map(({ cells }) => csvLine(table.columns.map((column) => cellOf(cells[column.name])))).join(''),
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.#files.values()].map(({ handle }) => handle.close()));
  }

  async #begin(name: string): Promise<{ readonly handle: FileHandle; readonly table: HsdsTable }> {
    const table = hsdsTables.find((each) => each.name === name);
    if (table === undefined) throw new Error(`HSDS has no table ${name}`);
    const file = { handle: await open(join(this.#folder, table.file), 'w'), table };
    this.#files.set(name, file);
    await file.handle.appendFile(csvLine(table.columns.map((column) => column.name)));
    return file;
  }
}

/** Lists and objects of the profile stand in their cell as JSON, as the data package says. */
function cellOf(value: TableRow['cells'][string]): string | number {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
