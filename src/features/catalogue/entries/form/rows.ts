import { isEmail, uuidV5, type HsdsContact, type HsdsPhone } from '../../../../integrations/hsds/public.ts';
import type { FormProblem, RawPair, RawValues } from './raw-values.ts';

/** Numbers and people, a row each. Cells are what the form asks of one; whatever else it says stays with it. */
export type RowsOf = keyof typeof rowCells;
export const rowCells = {
  phones: ['number', 'description'],
  contacts: ['name', 'title', 'email', 'phone'],
} as const;
export type Cell = (typeof rowCells)[RowsOf][number];
type Row = HsdsPhone | HsdsContact;
type Cells = Readonly<Partial<Record<Cell, string>>>;

export const emptyRows = 1;
const mostRows = 30;
const longest = 300;

export function rowsToRaw(of: RowsOf, name: string, rows: readonly Row[] = []): RawPair[] {
  return asked(of, rows).flatMap((row, index) =>
    Object.entries(cellsOf(of, row)).map(([cell, text]) => [`${name}-${index}-${cell}`, text] as const),
  );
}

/** How many rows the form shows. */
export function rowCount(of: RowsOf, name: string, raw: RawValues): number {
  const said = Array.from({ length: mostRows }, (_, row) => row).filter(
    (row) => cellsIn(of, name, row, raw) !== undefined,
  );
  return (said.at(-1) ?? -1) + 1;
}

export function rawToRows(
  of: RowsOf,
  name: string,
  raw: RawValues,
  { serviceId, before = [] }: { readonly serviceId: string; readonly before?: readonly Row[] | undefined },
): { readonly value: Row[] } | FormProblem {
  const known = asked(of, before);
  const rows: Row[] = [];
  for (let row = 0; row < mostRows; row += 1) {
    const cells = cellsIn(of, name, row, raw);
    if (cells === undefined) continue;
    const at = (cell: Cell) => `${name}-${row}-${cell}`;
    const long = rowCells[of].find((cell) => (cells[cell] ?? '').length > longest);
    if (long !== undefined) return { problem: 'too-long', name: at(long) };
    if (of === 'phones' && cells.number === undefined) return { problem: 'needed-number', name: at('number') };
    if (cells.email !== undefined && !isEmail(cells.email)) return { problem: 'not-an-email', name: at('email') };
    rows.push(rowOf(of, cells, known[row] ?? newRow(of, uuidV5(serviceId, `${name} ${row} ${JSON.stringify(cells)}`))));
  }
  return { value: [...rows, ...before.filter((one) => !known.includes(one))] };
}

/** Those that say something which the form asks. */
function asked(of: RowsOf, rows: readonly Row[]): Row[] {
  return rows.filter((row) => Object.keys(cellsOf(of, row)).length > 0);
}

function cellsOf(of: RowsOf, row: Row): Cells {
  const { number, description } = row as HsdsPhone;
  const { name, title, email, phones } = row as HsdsContact;
  const cells: Readonly<Partial<Record<Cell, string | undefined>>> =
    of === 'phones' ? { number, description } : { name, title, email, phone: phones?.[0]?.number };
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined && text !== ''));
}

function cellsIn(of: RowsOf, name: string, row: number, raw: RawValues): Cells | undefined {
  const cells = rowCells[of].flatMap((cell) => {
    const text = raw.text(`${name}-${row}-${cell}`).replaceAll(/\s+/g, ' ');
    return text === '' ? [] : [[cell, text] as const];
  });
  return cells.length === 0 ? undefined : Object.fromEntries(cells);
}

function newRow(of: RowsOf, id: string): Row {
  return of === 'phones' ? { id, number: '' } : { id };
}

function rowOf(of: RowsOf, { number = '', description, name, title, email, phone }: Cells, before: Row): Row {
  if (of === 'phones') {
    const { description: _description, ...phoneBefore } = before as HsdsPhone;
    return { ...phoneBefore, number, ...(description !== undefined && { description }) };
  }
  const { name: _name, title: _title, email: _email, phones = [], ...kept } = before as HsdsContact;
  const [first, ...others] = phones;
  const numbers =
    phone === undefined ? others : [{ ...(first ?? { id: uuidV5(before.id, 'phone') }), number: phone }, ...others];
  return {
    ...kept,
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(email !== undefined && { email }),
    ...(numbers.length > 0 && { phones: numbers }),
  };
}
