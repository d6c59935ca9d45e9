import { RefusedFile } from '../import/refused-file.ts';
import type { Bounds } from '../import/table/read-position.ts';
import type { CsvRecord } from '../import/table/read-csv.ts';
import { longestName, type LineProblem, type PlaceLine, type RefusedLine } from './model.ts';
import { readPair } from './read-where.ts';

/** What each column may be called, in small letters; the first is what we call it. */
export const placeColumns = {
  name: ['nome', 'name'],
  quarter: ['quartiere', 'quarter'],
  lat: ['latitudine', 'latitude', 'lat'],
  lon: ['longitudine', 'longitude', 'lon', 'lng'],
} as const;

export const mostLines = 30_000;

export interface ReadLines {
  readonly lines: readonly PlaceLine[];
  readonly refused: readonly RefusedLine[];
}

/** Reads a table of places, line by line. One without a quarter, or in the quarter of its own name, is a quarter itself. */
export async function readPlaceLines(rows: AsyncIterable<CsvRecord>, bounds: Bounds): Promise<ReadLines> {
  let at: ReturnType<typeof findColumns> | undefined;
  const lines: PlaceLine[] = [];
  const refused: RefusedLine[] = [];
  for await (const { line, cells } of rows) {
    if (at === undefined) {
      at = findColumns(cells);
      continue;
    }
    if (lines.length + refused.length >= mostLines) throw new RefusedFile({ reason: 'too-large', megabytes: 2 });
    const { name, quarter, lat, lon } = at;
    const read = readLine(
      [name, quarter, lat, lon].map((place) => cleaned(cells[place] ?? '')),
      bounds,
    );
    if (typeof read === 'string') refused.push({ line, name: shown(cleaned(cells[name] ?? '')), problem: read });
    else lines.push({ line, place: read });
  }
  return { lines, refused };
}

function findColumns(header: readonly string[]) {
  const names = header.map((name) => cleaned(name).toLowerCase());
  const find = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
  const found = {
    name: find(placeColumns.name),
    quarter: find(placeColumns.quarter),
    lat: find(placeColumns.lat),
    lon: find(placeColumns.lon),
  };
  const missing = (['name', 'quarter', 'lat', 'lon'] as const).filter((column) => found[column] < 0);
  if (missing.length > 0)
    throw new RefusedFile({ reason: 'missing-columns', columns: missing.map((column) => placeColumns[column][0]) });
  return found;
}

function readLine(cells: readonly string[], bounds: Bounds): PlaceLine['place'] | LineProblem {
  const [name = '', inQuarter = '', lat = '', lon = ''] = cells;
  if (name === '') return 'name-missing';
  if (name.length > longestName) return 'name-too-long';
  if (inQuarter.length > longestName) return 'quarter-too-long';
  const where = readPair(lat, lon, bounds);
  if (where.kind === 'problem') return where.problem === 'place-unknown' ? 'position-missing' : where.problem;
  const kind = inQuarter === '' || sameName(inQuarter, name) ? 'quarter' : 'street';
  return { kind, name, quarter: kind === 'quarter' ? name : inQuarter, ...where.at };
}

/** Whether two names are one, however they are spelled in capitals. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function cleaned(cell: string): string {
  return cell
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

function shown(name: string): string {
  return name.slice(0, longestName);
}
