// Parses unknown data into a pooling instance: total, with every fault named by its place in the file.
import { DAYS_PER_WEEK, INSTANCE_FORMAT, SLOTS_PER_DAY } from './instance.ts';
import type {
  OperatorId,
  PoolingInstance,
  PoolingOperator,
  PoolingRequest,
  PoolingRules,
  PoolingVenue,
  RequestId,
  VenueId,
  Window,
} from './instance.ts';
import { noteDuplicates, readList, readNumber, readRecord, readText, readWhole } from './read-fields.ts';
import type { Fault, Note, Parsed } from './read-fields.ts';

// Beyond these a figure is a slip of the keyboard, not a fact of a city: better refused than believed.
const LIMITS = {
  latitude: { least: -90, most: 90 },
  longitude: { least: -180, most: 180 },
  metres: { least: 0, most: 1_000_000 },
  cents: { least: 0, most: 1_000_000 },
  seats: { least: 1, most: 100 },
  seatsOrNone: { least: 0, most: 100 },
  age: { least: 0, most: 130 },
  weight: { least: 1, most: 1_000_000 },
  points: { least: 0, most: 1_000_000_000 },
  days: { least: 1, most: DAYS_PER_WEEK },
  day: { least: 0, most: DAYS_PER_WEEK - 1 },
  slots: { least: 1, most: SLOTS_PER_DAY },
  slot: { least: 0, most: SLOTS_PER_DAY },
} as const;

/**
 * A `will-pooling/1` file. Fields that the format does not know are dropped. `avoid` may name requests that are not in this
 * run (a household that must not be met may not be looking for care this week).
 */
export function parseInstance(input: unknown): Parsed<PoolingInstance> {
  const errors: Fault[] = [];
  const note: Note = (fault) => errors.push(fault);
  const file = readRecord(input, '', note);
  if (file['format'] !== INSTANCE_FORMAT) note({ path: 'format', code: 'wrong-format' });
  const instance: PoolingInstance = {
    format: INSTANCE_FORMAT,
    rules: readRules(file['rules'], note),
    venues: readList(file['venues'], 'venues', note, (value, path) => readVenue(value, path, note)),
    requests: readList(file['requests'], 'requests', note, (value, path) => readRequest(value, path, note)),
    operators: readList(file['operators'], 'operators', note, (value, path) => readOperator(value, path, note)),
  };
  noteDuplicates(instance.venues, 'venues', note);
  noteDuplicates(instance.requests, 'requests', note);
  noteDuplicates(instance.operators, 'operators', note);
  return errors.length === 0 ? { ok: true, value: instance } : { ok: false, errors };
}

function readRules(value: unknown, note: Note): PoolingRules {
  const rules = readRecord(value, 'rules', note);
  return {
    maxAgeSpread: readNumber(rules['maxAgeSpread'], 'rules.maxAgeSpread', note, LIMITS.age),
    moveSlots: readWhole(rules['moveSlots'], 'rules.moveSlots', note, LIMITS.slot),
    pointsPerWeight: readNumber(rules['pointsPerWeight'], 'rules.pointsPerWeight', note, LIMITS.points),
  };
}

function readPoint(record: Readonly<Record<string, unknown>>, path: string, note: Note) {
  return {
    lat: readNumber(record['lat'], `${path}.lat`, note, LIMITS.latitude),
    lon: readNumber(record['lon'], `${path}.lon`, note, LIMITS.longitude),
  };
}

function readTags(value: unknown, path: string, note: Note): string[] {
  return readList(value, path, note, (tag, at) => readText(tag, at, note));
}

function readWindow(value: unknown, path: string, note: Note): Window {
  const window = readRecord(value, path, note);
  const day = readWhole(window['day'], `${path}.day`, note, LIMITS.day);
  const from = readWhole(window['from'], `${path}.from`, note, LIMITS.slot);
  const to = readWhole(window['to'], `${path}.to`, note, LIMITS.slot);
  if (from >= to) note({ path, code: 'window-empty' });
  return { day, from, to };
}

function readVenue(value: unknown, path: string, note: Note): PoolingVenue {
  const venue = readRecord(value, path, note);
  return {
    id: readText(venue['id'], `${path}.id`, note) as VenueId,
    ...readPoint(venue, path, note),
    seats: readWhole(venue['seats'], `${path}.seats`, note, { least: 0, most: 10_000 }),
    tags: readTags(venue['tags'], `${path}.tags`, note),
  };
}

function readRequest(value: unknown, path: string, note: Note): PoolingRequest {
  const request = readRecord(value, path, note);
  const id = readText(request['id'], `${path}.id`, note) as RequestId;
  const seats = readWhole(request['seats'], `${path}.seats`, note, LIMITS.seats);
  const ages = readList(request['ages'], `${path}.ages`, note, (age, at) => readNumber(age, at, note, LIMITS.age));
  noteLength(ages, seats, `${path}.ages`, note);
  const avoid = readList(
    request['avoid'],
    `${path}.avoid`,
    note,
    (other, at) => readText(other, at, note) as RequestId,
  );
  if (avoid.includes(id)) note({ path: `${path}.avoid`, code: 'avoids-itself' });
  return {
    id,
    ...readPoint(request, path, note),
    seats,
    ages,
    days: readWhole(request['days'], `${path}.days`, note, LIMITS.days),
    slots: readWhole(request['slots'], `${path}.slots`, note, LIMITS.slots),
    windows: readList(request['windows'], `${path}.windows`, note, (window, at) => readWindow(window, at, note)),
    maxMetres: readNumber(request['maxMetres'], `${path}.maxMetres`, note, LIMITS.metres),
    hostSeats: readWhole(request['hostSeats'], `${path}.hostSeats`, note, LIMITS.seatsOrNone),
    homeTags: readTags(request['homeTags'], `${path}.homeTags`, note),
    needs: readTags(request['needs'], `${path}.needs`, note),
    refuses: readTags(request['refuses'], `${path}.refuses`, note),
    maxCents: readWhole(request['maxCents'], `${path}.maxCents`, note, LIMITS.cents),
    soloCents: readWhole(request['soloCents'], `${path}.soloCents`, note, LIMITS.cents),
    weight: readNumber(request['weight'], `${path}.weight`, note, LIMITS.weight),
    avoid,
  };
}

function readOperator(value: unknown, path: string, note: Note): PoolingOperator {
  const operator = readRecord(value, path, note);
  const minSeats = readWhole(operator['minSeats'], `${path}.minSeats`, note, LIMITS.seats);
  const maxSeats = readWhole(operator['maxSeats'], `${path}.maxSeats`, note, LIMITS.seats);
  if (maxSeats < minSeats)
    note({ path: `${path}.maxSeats`, code: 'fewer-than-least', least: minSeats, found: maxSeats });
  const cents = readList(operator['cents'], `${path}.cents`, note, (price, at) =>
    readWhole(price, at, note, LIMITS.cents),
  );
  noteLength(cents, maxSeats, `${path}.cents`, note);
  return {
    id: readText(operator['id'], `${path}.id`, note) as OperatorId,
    ...readPoint(operator, path, note),
    maxMetres: readNumber(operator['maxMetres'], `${path}.maxMetres`, note, LIMITS.metres),
    windows: readList(operator['windows'], `${path}.windows`, note, (window, at) => readWindow(window, at, note)),
    tags: readTags(operator['tags'], `${path}.tags`, note),
    minSeats,
    maxSeats,
    cents,
  };
}

function noteLength(list: readonly unknown[], length: number, path: string, note: Note): void {
  if (list.length !== length) note({ path, code: 'wrong-length', least: length, most: length, found: list.length });
}
