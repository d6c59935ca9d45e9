import { expect, it } from 'vitest';
import { buildInstance } from '../run/build-instance.ts';
import { anOperator, aRequest, someFacts } from '../run/some-facts.ts';
import { suppositionsFor } from './suppositions.ts';

const { instance } = buildInstance(
  someFacts({
    requests: [aRequest('anna'), aRequest('bruno'), aRequest('carla', { kindOfHelp: 'homework', lat: 45.7 })],
    operators: [
      anOperator({ id: 'far', lat: 45.7 }),
      anOperator({ id: 'near' }),
      anOperator({ id: 'tutor', kindsOfHelp: ['homework'] }),
    ],
  }),
);

it('takes as a model whoever gives that help and is nearest to most who ask for it', () => {
  const hours = { days: [1, 3], from: 30, to: 36 };
  expect(suppositionsFor(instance, { operators: { count: 2, kindOfHelp: 'childcare', hours } })).toEqual([
    {
      kind: 'operators-like',
      count: 2,
      like: 'near',
      windows: [
        { day: 1, from: 30, to: 36 },
        { day: 3, from: 30, to: 36 },
      ],
    },
  ]);
  expect(suppositionsFor(instance, { operators: { count: 1, kindOfHelp: 'homework' } })).toEqual([
    { kind: 'operators-like', count: 1, like: 'tutor' },
  ]);
});

it('says so where nobody gives that help', () => {
  expect(suppositionsFor(instance, { operators: { count: 1, kindOfHelp: 'transport' } })).toBe('no-model');
});

it('supposes a venue without steps only where that was said, and a subsidy', () => {
  const venue = { name: 'Triante', lat: 45, lon: 9, seats: 6 };
  expect(suppositionsFor(instance, { venue: { ...venue, stepFree: true }, subsidyPercent: 10 })).toEqual([
    { kind: 'venue', lat: 45, lon: 9, seats: 6, tags: ['step-free'] },
    { kind: 'subsidy', percent: 10 },
  ]);
  expect(suppositionsFor(instance, { venue: { ...venue, stepFree: false } })).toMatchObject([{ tags: [] }]);
});
