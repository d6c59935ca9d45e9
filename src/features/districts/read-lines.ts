import { parse } from 'csv-parse/sync';
import type { District } from './model.ts';

export type LineProblem =
  | 'not-a-table'
  | 'nothing'
  | 'too-many'
  | 'no-code'
  | 'no-name'
  | 'no-municipality'
  | 'no-istat'
  | 'no-source'
  | 'two-names'
  | 'twice';

export interface WrongLine {
  readonly line: number;
  readonly problem: LineProblem;
}

const mostLines = 12_000;

/** Reads lines of `code;name;municipality;istat;source`, one for each municipality of a district: all of them, or what is wrong with each. */
export function readLines(text: string): readonly District[] | { readonly wrong: readonly WrongLine[] } {
  const rows = tableOf(text);
  if (typeof rows === 'string') return { wrong: [{ line: 1, problem: rows }] };
  const found = new Map<string, District>();
  const wrong: WrongLine[] = [];
  for (const [index, row] of rows.entries()) {
    const problem = addLine(found, row);
    if (problem !== undefined) wrong.push({ line: index + 1, problem });
  }
  const names = [...found.values()].map(({ name }) => name);
  const double = [...found.values()].find(({ name }, place) => names.indexOf(name) !== place);
  if (double !== undefined)
    wrong.push({ line: rows.findIndex(([code]) => code === double.code) + 1, problem: 'two-names' });
  return wrong.length > 0 ? { wrong } : [...found.values()];
}

function tableOf(text: string): string[][] | LineProblem {
  let rows: string[][];
  try {
    rows = parse(text, { delimiter: ';', relaxColumnCount: true, skipEmptyLines: true, trim: true, bom: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'not-a-table';
    throw error;
  }
  if (rows.length === 0) return 'nothing';
  return rows.length > mostLines ? 'too-many' : rows;
}

function addLine(found: Map<string, District>, row: readonly string[]): LineProblem | undefined {
  const [code = '', name = '', municipality = '', istat = '', source = ''] = row.map((cell) =>
    cell.normalize('NFC').replaceAll('\0', ''),
  );
  if (!/^[A-Za-z0-9._-]{1,40}$/.test(code)) return 'no-code';
  if (name === '' || name.length > 110) return 'no-name';
  if (municipality === '' || municipality.length > 120) return 'no-municipality';
  if (!/^\d{6}$/.test(istat)) return 'no-istat';
  if (!/^https?:\/\/\S+$/.test(source) || source.length > 500) return 'no-source';
  const so = found.get(code);
  if (so !== undefined && (so.name !== name || so.source !== source)) return 'two-names';
  const members = so?.members ?? [];
  if (members.some((one) => one.istat === istat)) return 'twice';
  found.set(code, { code, name, source, members: [...members, { name: municipality, istat }] });
  return undefined;
}
