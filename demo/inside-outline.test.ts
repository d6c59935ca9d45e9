import { expect, test } from 'vitest';
import { isInside } from './inside-outline.ts';

const square = [
  [9, 45],
  [10, 45],
  [10, 46],
  [9, 46],
  [9, 45],
];

test('tells a point inside an outline from one outside', () => {
  expect(isInside(square, { lat: 45.5, lon: 9.5 })).toBe(true);
  expect(isInside(square, { lat: 45.5, lon: 10.5 })).toBe(false);
  expect(isInside(square, { lat: 46.5, lon: 9.5 })).toBe(false);
});
