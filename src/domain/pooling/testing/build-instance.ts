// Records with valid defaults: one quarter, one afternoon, people who suit each other unless a test says otherwise.
import { INSTANCE_FORMAT } from '../instance.ts';
import type {
  OperatorId,
  PoolingInstance,
  PoolingOperator,
  PoolingRequest,
  PoolingVenue,
  RequestId,
  VenueId,
} from '../instance.ts';
import { PLAN_FORMAT } from '../plan.ts';
import type { PlannedPool, PoolingPlan } from '../plan.ts';

const HERE = { lat: 45.58, lon: 9.27 };
const TUESDAY_AND_THURSDAY = [
  { day: 1, from: 32, to: 36 },
  { day: 3, from: 32, to: 36 },
];

export function requestId(name: string): RequestId {
  return name as RequestId;
}

export function aRequest(name: string, change: Partial<PoolingRequest> = {}): PoolingRequest {
  return {
    id: requestId(name),
    ...HERE,
    seats: 1,
    ages: Array.from({ length: change.seats ?? 1 }, () => 5),
    days: 2,
    slots: 4,
    windows: TUESDAY_AND_THURSDAY,
    maxMetres: 800,
    hostSeats: 0,
    homeTags: [],
    needs: [],
    refuses: [],
    maxCents: 800,
    soloCents: 1100,
    weight: 1,
    avoid: [],
    ...change,
  };
}

export function anOperator(name: string, change: Partial<PoolingOperator> = {}): PoolingOperator {
  const days = [0, 1, 2, 3, 4].map((day) => ({ day, from: 28, to: 40 }));
  const defaults = {
    maxMetres: 2000,
    windows: days,
    tags: [],
    minSeats: 2,
    maxSeats: 4,
    cents: [1000, 1200, 1400, 1600],
  };
  return { id: name as OperatorId, ...HERE, ...defaults, ...change };
}

export function aVenue(name: string, change: Partial<PoolingVenue> = {}): PoolingVenue {
  return { id: name as VenueId, ...HERE, seats: 8, tags: [], ...change };
}

/** One venue `v` and one operator `o` unless others are given. */
export function anInstance(change: Partial<PoolingInstance> = {}): PoolingInstance {
  return {
    format: INSTANCE_FORMAT,
    rules: { maxAgeSpread: 6, moveSlots: 1, pointsPerWeight: 100_000 },
    venues: [aVenue('v')],
    requests: [],
    operators: [anOperator('o')],
    ...change,
  };
}

/** At venue `v` with operator `o` on Tuesday and Thursday at four. */
export function aPool(members: readonly string[], change: Partial<PlannedPool> = {}): PlannedPool {
  const defaults = { operator: 'o' as OperatorId, place: { venue: 'v' as VenueId }, days: [1, 3], from: 32 };
  return { ...defaults, members: members.map(requestId), ...change };
}

export function aPlan(...pools: readonly PlannedPool[]): PoolingPlan {
  return { format: PLAN_FORMAT, pools };
}
