import { expect, test } from 'vitest';
import { aroundCity } from './around-city.ts';
import { readWhere, writeWhere } from './read-where.ts';

const bounds = aroundCity({ lat: 45.5845, lon: 9.2744 });
const places = [{ kind: 'quarter' as const, name: 'Triante', lat: 45.58, lon: 9.25 }];

test.each([
  ['45.5845, 9.2744', 45.5845, 9.2744],
  ['45.5845,9.2744', 45.5845, 9.2744],
  ['45,5845 9,2744', 45.5845, 9.2744],
  ['45,5845; 9,2744', 45.5845, 9.2744],
  ['45,5845, 9,2744', 45.5845, 9.2744],
  ['triante', 45.58, 9.25],
])('%s is a position', (text, lat, lon) => {
  expect(readWhere(text, places, bounds)).toEqual({ kind: 'at', at: { lat, lon } });
});

test.each([
  ['  ', 'position-missing'],
  ['9.2744, 45.5845', 'coordinates-swapped'],
  ['41.9, 12.5', 'coordinates-out-of-bounds'],
  ['145, 300', 'coordinates-out-of-range'],
  ['Via che non c’è', 'place-unknown'],
  ['45.5845', 'place-unknown'],
])('%s is none: %s', (text, problem) => {
  expect(readWhere(text, places, bounds)).toEqual({ kind: 'problem', problem });
});

test('a position is shown by the name of the place that is there, and else as it was typed', () => {
  expect(writeWhere({ lat: 45.58, lon: 9.25 }, places)).toBe('Triante');
  expect(writeWhere({ lat: 45.5845, lon: 9.2744 }, places)).toBe('45.5845, 9.2744');
});

test('a city without a centre takes what lies in Italy', () => {
  expect(readWhere('41.9, 12.5', [], aroundCity({ lat: null, lon: null })).kind).toBe('at');
});
