// Parses unknown data into a pooling plan. Only its shape is judged here: whether it is a good plan is for `checkPlan`.
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from './instance.ts';
import type { OperatorId, RequestId, VenueId } from './instance.ts';
import { PLAN_FORMAT } from './plan.ts';
import type { PlannedPool, PoolingPlan, PoolPlace } from './plan.ts';
import { readList, readNumber, readRecord, readText, readWhole } from './read-fields.ts';
import type { Fault, Note, Parsed } from './read-fields.ts';

/** A `will-pooling-plan/1` file. Fields that the format does not know are dropped. */
export function parsePlan(input: unknown): Parsed<PoolingPlan> {
  const errors: Fault[] = [];
  const note: Note = (fault) => errors.push(fault);
  const file = readRecord(input, '', note);
  if (file['format'] !== PLAN_FORMAT) note({ path: 'format', code: 'wrong-format' });
  const pools = readList(file['pools'], 'pools', note, (value, path) => readPool(value, path, note));
  const anyNumber = { least: -Number.MAX_VALUE, most: Number.MAX_VALUE };
  const bound = file['bound'] === undefined ? {} : { bound: readNumber(file['bound'], 'bound', note, anyNumber) };
  return errors.length === 0 ? { ok: true, value: { format: PLAN_FORMAT, pools, ...bound } } : { ok: false, errors };
}

function readPool(value: unknown, path: string, note: Note): PlannedPool {
  const pool = readRecord(value, path, note);
  const day = { least: 0, most: DAYS_PER_WEEK - 1 };
  const members = readList(pool['members'], `${path}.members`, note, (id, at) => readText(id, at, note) as RequestId);
  if (members.length === 0) note({ path: `${path}.members`, code: 'empty' });
  return {
    operator: readText(pool['operator'], `${path}.operator`, note) as OperatorId,
    place: readPlace(pool['place'], `${path}.place`, note),
    days: readList(pool['days'], `${path}.days`, note, (each, at) => readWhole(each, at, note, day)),
    from: readWhole(pool['from'], `${path}.from`, note, { least: 0, most: SLOTS_PER_DAY - 1 }),
    members,
  };
}

function readPlace(value: unknown, path: string, note: Note): PoolPlace {
  const place = readRecord(value, path, note);
  const { venue, home } = place;
  if ((venue === undefined) === (home === undefined)) note({ path, code: 'not-one-place' });
  if (venue !== undefined) return { venue: readText(venue, `${path}.venue`, note) as VenueId };
  return { home: readText(home ?? '?', `${path}.home`, note) as RequestId };
}
