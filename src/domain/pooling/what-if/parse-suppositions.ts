// Parses unknown data into suppositions: total, with every fault named by its place in the list.
import { INSTANCE_FORMAT } from '../instance.ts';
import type { OperatorId } from '../instance.ts';
import { parseInstance } from '../parse-instance.ts';
import { readList, readNumber, readRecord, readText, readWhole } from '../read-fields.ts';
import type { Fault, Note, Parsed } from '../read-fields.ts';
import type { OperatorTerms, Supposition } from './supposition.ts';

const COUNT = { least: 1, most: 1000 };
const PERCENT = { least: 0, most: 100 };

/** A list of suppositions. Operators and venues have the limits that they have in an instance. */
export function parseSuppositions(input: unknown): Parsed<readonly Supposition[]> {
  const errors: Fault[] = [];
  const note: Note = (fault) => errors.push(fault);
  const value = readList(input, '', note, (each, path) => readSupposition(each, path, note));
  return errors.length === 0 ? { ok: true, value } : { ok: false, errors };
}

function readSupposition(value: unknown, path: string, note: Note): Supposition {
  const record = readRecord(value, path, note);
  const { kind } = record;
  const count = () => readWhole(record['count'], `${path}.count`, note, COUNT);
  switch (kind) {
    case 'operators-like': {
      const like = readText(record['like'], `${path}.like`, note) as OperatorId;
      if (record['windows'] === undefined) return { kind, count: count(), like };
      const { windows } = readOperator({ ...anybody, windows: record['windows'] }, path, note);
      return { kind, count: count(), like, windows };
    }
    case 'operators':
      return { kind, count: count(), terms: readOperator(record['terms'], `${path}.terms`, note) };
    case 'venue':
      return { kind, ...readVenue(record, path, note) };
    case 'subsidy':
      return { kind, percent: readNumber(record['percent'], `${path}.percent`, note, PERCENT) };
    default:
      note({ path: `${path}.kind`, code: 'wrong-format' });
      return { kind: 'subsidy', percent: 0 };
  }
}

const anybody = { lat: 0, lon: 0, maxMetres: 0, windows: [], tags: [], minSeats: 1, maxSeats: 1, cents: [0] };
const nowhere = { lat: 0, lon: 0, seats: 0, tags: [] };

/** Judged as the operator of an instance, with the fault's place as it is here. */
function readOperator(value: unknown, path: string, note: Note): OperatorTerms {
  const record = readRecord(value, path, note);
  const operator = readInCity('operators', record, path, note)?.operators[0] ?? anybody;
  const { lat, lon, maxMetres, windows, tags, minSeats, maxSeats, cents } = operator;
  return { lat, lon, maxMetres, windows, tags, minSeats, maxSeats, cents };
}

function readVenue(record: Readonly<Record<string, unknown>>, path: string, note: Note) {
  const { lat, lon, seats, tags } = readInCity('venues', record, path, note)?.venues[0] ?? nowhere;
  return { lat, lon, seats, tags };
}

function readInCity(list: 'operators' | 'venues', record: Readonly<Record<string, unknown>>, path: string, note: Note) {
  const rules = { maxAgeSpread: 0, moveSlots: 0, pointsPerWeight: 0 };
  const empty = { format: INSTANCE_FORMAT, rules, venues: [], requests: [], operators: [] };
  const parsed = parseInstance({ ...empty, [list]: [{ ...record, id: 'one' }] });
  if (parsed.ok) return parsed.value;
  for (const fault of parsed.errors) note({ ...fault, path: fault.path.replace(`${list}[0]`, path) });
  return undefined;
}
