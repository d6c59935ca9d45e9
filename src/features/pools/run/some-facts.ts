import type { PoolableRequest } from '../../requests/public.ts';
import type { Operator, Venue } from '../model.ts';
import type { LivePool, PoolingFacts } from './pooling-facts.ts';

// Builders for this folder's tests, with valid defaults.
const here = { lat: 45.58, lon: 9.27 };
const afternoons = [1, 3].map((day) => ({ day, from: 31, to: 38 }));

export function aRequest(id: string, given: Partial<PoolableRequest> = {}): PoolableRequest {
  return {
    ...here,
    id,
    version: 1,
    kindOfHelp: 'childcare',
    intensity: 'light',
    quarter: 'Triante',
    firstContact: false,
    seats: 1,
    ages: [4],
    days: 2,
    slots: 4,
    windows: afternoons,
    maxMetres: 800,
    hostSeats: 0,
    homeTags: [],
    needs: [],
    refuses: [],
    maxCents: 1100,
    soloCents: 1100,
    weight: 1,
    avoid: [],
    ...given,
  };
}

export function anOperator(given: Partial<Operator> = {}): Operator {
  return {
    ...here,
    id: 'chiara',
    providerId: 'filo',
    name: 'Chiara',
    kindsOfHelp: ['childcare'],
    maxMetres: 1500,
    windows: afternoons,
    tags: [],
    minSeats: 2,
    maxSeats: 4,
    cents: [1100, 1100, 1650, 2200],
    ...given,
  };
}

export function aVenue(given: Partial<Venue> = {}): Venue {
  return { ...here, id: 'stanza', name: 'La Stanza', address: 'Via Prina 1', seats: 8, tags: [], ...given };
}

export function aLivePool(given: Partial<LivePool> = {}): LivePool {
  const members = ['old-1', 'old-2'].map((requestId) => ({ requestId, seats: 1, weight: 1 }));
  return {
    ...here,
    id: 'pool',
    operatorId: 'chiara',
    venueId: 'stanza',
    homeRequestId: null,
    days: [1, 3],
    fromSlot: 32,
    slots: 4,
    members,
    ...given,
  };
}

export function someFacts(given: Partial<PoolingFacts> = {}): PoolingFacts {
  return {
    requests: [aRequest('anna'), aRequest('bruno')],
    operators: [anOperator()],
    venues: [aVenue()],
    livePools: [],
    apart: [],
    borne: new Map(),
    ...given,
  };
}
