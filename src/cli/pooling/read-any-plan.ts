import type { OperatorId, PoolingInstance, RequestId, VenueId } from '../../domain/pooling/instance.ts';
import type { PlannedPool, PoolingPlan, PoolPlace } from '../../domain/pooling/plan.ts';
import type { Fault } from '../../domain/pooling/read-fields.ts';

export interface AnyPlan {
  /** What the file says, as the rules can read it. */
  readonly plan: PoolingPlan;
  /** What no rule can read at all: a list that is none, a pool that is nothing. */
  readonly unreadable: readonly Fault[];
}

type Note = (path: string, code: Fault['code']) => void;

/** No id is empty, so it names nobody. */
const nobody = '';

/**
 * A plan of any shape, to be judged and not refused: fields that are missing are empty, what is no text names nobody, what
 * is no number is no slot, and a bound is the number that the language makes of it, as for the format's referee.
 */
export function readAnyPlan(instance: PoolingInstance, input: unknown): AnyPlan {
  const unreadable: Fault[] = [];
  const note: Note = (path, code) => unreadable.push({ path, code });
  const file = fieldsOf(input);
  const placeOf = placeReader(instance);
  const pools = readItems(file['pools'], 'pools', note).map((value, at): PlannedPool => {
    if (value === null) note(`pools[${at}]`, 'not-an-object');
    const pool = fieldsOf(value);
    return {
      operator: asText(pool['operator']) as OperatorId,
      place: placeOf(fieldsOf(pool['place'])),
      days: readItems(pool['days'], `pools[${at}].days`, note).map(asSlot),
      from: asSlot(pool['from']),
      members: readItems(pool['members'], `pools[${at}].members`, note).map((id) => asText(id) as RequestId),
    };
  });
  const bound = file['bound'] === undefined ? {} : { bound: Number(file['bound']) };
  // Typed as the one format there is; `checkPlan` looks whether it is that one.
  const format = file['format'] as PoolingPlan['format'];
  return { plan: { format, pools, ...bound }, unreadable };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readItems(value: unknown, path: string, note: Note): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== undefined && value !== null) note(path, 'not-a-list');
  return [];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : nobody;
}

function asSlot(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** Of a venue and a home the one that the city knows; two or none is nowhere. */
function placeReader({ requests, venues }: PoolingInstance) {
  const homes = new Set<string>(requests.map(({ id }) => id));
  const rooms = new Set<string>(venues.map(({ id }) => id));
  return (place: Readonly<Record<string, unknown>>): PoolPlace => {
    const [home, venue] = [asText(place['home']), asText(place['venue'])];
    if (homes.has(home) === rooms.has(venue)) return { venue: nobody as VenueId };
    return homes.has(home) ? { home: home as RequestId } : { venue: venue as VenueId };
  };
}
