// Small total readers for unknown data: each returns a value of the right type and notes what was wrong, and where.

export type FaultCode =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'empty'
  | 'too-long'
  | 'not-a-number'
  | 'not-whole'
  | 'out-of-range'
  | 'wrong-format'
  | 'wrong-length'
  | 'duplicate-id'
  | 'avoids-itself'
  | 'window-empty'
  | 'fewer-than-least'
  | 'not-one-place';

/** `path` names the place in the file, as `requests[3].ages[0]`. The figures say what was allowed. */
export type Fault = {
  readonly path: string;
  readonly code: FaultCode;
  readonly least?: number;
  readonly most?: number;
  /** The text that was there (shortened), the number, or the length found. */
  readonly found?: string | number;
};

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly Fault[] };

export type Note = (fault: Fault) => void;

export function readRecord(value: unknown, path: string, note: Note): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  note({ path, code: 'not-an-object' });
  return {};
}

/** Reads each item with its own path; what is not a list reads as an empty one. */
export function readList<T>(value: unknown, path: string, note: Note, item: (value: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) {
    note({ path, code: 'not-a-list' });
    return [];
  }
  return value.map((each: unknown, at) => item(each, `${path}[${at}]`));
}

const LONGEST_TEXT = 200;

export function readText(value: unknown, path: string, note: Note): string {
  if (typeof value !== 'string') {
    note({ path, code: 'not-text' });
    return '';
  }
  if (value.length === 0) note({ path, code: 'empty' });
  if (value.length > LONGEST_TEXT) note({ path, code: 'too-long', most: LONGEST_TEXT, found: value.length });
  return value;
}

export type Range = { readonly least: number; readonly most: number };

/** A finite number in the range, ends included. */
export function readNumber(value: unknown, path: string, note: Note, { least, most }: Range): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    note({ path, code: 'not-a-number' });
    return least;
  }
  if (value < least || value > most) note({ path, code: 'out-of-range', least, most, found: value });
  return value;
}

export function readWhole(value: unknown, path: string, note: Note, range: Range): number {
  const number = readNumber(value, path, note, range);
  if (!Number.isInteger(number)) note({ path, code: 'not-whole', found: number });
  return number;
}

/** Notes every id that an earlier record of the list already has. */
export function noteDuplicates(records: readonly { readonly id: string }[], path: string, note: Note): void {
  const seen = new Set<string>();
  for (const [at, { id }] of records.entries()) {
    if (seen.has(id)) note({ path: `${path}[${at}].id`, code: 'duplicate-id', found: id });
    seen.add(id);
  }
}
