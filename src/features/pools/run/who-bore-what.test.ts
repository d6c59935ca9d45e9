import { expect, test } from 'vitest';
import { PLAN_FORMAT } from '../../../domain/pooling/plan.ts';
import type { OperatorId, RequestId, VenueId } from '../../../domain/pooling/instance.ts';
import { buildInstance } from './build-instance.ts';
import { draftPools } from './draft-pools.ts';
import { aRequest, someFacts } from './some-facts.ts';
import { muchBorne, whoBoreWhat } from './who-bore-what.ts';

const facts = someFacts({ requests: [aRequest('anna'), aRequest('bruno'), aRequest('carla')] });
const { instance } = buildInstance(facts);
const [anna] = facts.requests;
const pool = {
  operator: 'chiara' as OperatorId,
  place: { venue: 'stanza' as VenueId },
  days: [1, 3].slice(0, anna?.days),
  from: anna?.windows[0]?.from ?? 0,
  members: ['anna', 'bruno'] as RequestId[],
};
const plan = { format: PLAN_FORMAT, pools: [pool] } as const;
const drafts = draftPools(facts, plan.pools, () => 'pool');
const waiting = ['anna', 'bruno', 'carla'];

test('who was left out bore all there is to bear', () => {
  const borne = whoBoreWhat({ instance, plan, waiting, proposed: drafts });
  expect(borne.find(({ requestId }) => requestId === 'carla')).toEqual({ requestId: 'carla', total: 1 });
  expect(borne.find(({ requestId }) => requestId === 'anna')?.total).toBeLessThan(1);
});

test('so did who is in a group that was given up', () => {
  const borne = whoBoreWhat({ instance, plan, waiting, proposed: [] });
  expect(borne.map(({ total }) => total)).toEqual([1, 1, 1]);
  expect(muchBorne(borne)).toEqual({ distance: 0, hours: 0, price: 0, families: 0 });
});

test('families that bear much are counted once, and by what they bear', () => {
  const parts = { distance: 0.2, hours: 0.3, price: 0.4 };
  const borne = [
    { requestId: 'a', parts: { ...parts, distance: 0.9, price: 1 }, total: 0.7 },
    { requestId: 'b', parts: { ...parts, price: 0.95 }, total: 0.5 },
    { requestId: 'c', parts: { ...parts, hours: 0.89 }, total: 0.5 },
    { requestId: 'd', total: 1 },
  ];
  expect(muchBorne(borne)).toEqual({ distance: 1, hours: 0, price: 2, families: 2 });
});
