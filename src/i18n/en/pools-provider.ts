import type { poolsOfProvider as source } from '../it/pools-provider.ts';

/** A provider’s own page of groups. */
export const poolsOfProvider: typeof source = {
  open: 'Open',
  title: 'Your organisation',
  lead: 'The groups of your operators and the hours they gave.',
  proposedTitle: 'Proposed to families',
  proposedNone: 'No proposals under way.',
  runningTitle: 'Groups running',
  runningNone: 'No group is running yet.',
  operatorsTitle: 'Operators and hours',
  operatorsNone: 'You have no active operators yet.',
  operator: 'Operator',
  seatsPrice: (seats, price) => `${seats} places, ${price} an hour`,
  hiddenHome: 'At a family’s home: you see the street when the group starts',
  homeOf: (street) => `At a family’s home, ${street}`,
  people: 'Families',
  until: (by) => `Families answer by ${by}`,
  helps: 'What they do',
  windows: 'Hours available',
};
