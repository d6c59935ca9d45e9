import { expect, test } from 'vitest';
import { monzaPopulation } from './monza.ts';

const { operators, households } = monzaPopulation();
const families = households.filter((home) => home.key.startsWith('story-'));
const chiara = operators.filter((operator) => operator.key === 'chiara');

test('three families of San Biagio ask for two hours on Tuesday and Thursday, for children of three to five', () => {
  expect(families.map((home) => [home.quarter, home.days, home.slots])).toEqual([
    ['San Biagio', 2, 4],
    ['San Biagio', 2, 4],
    ['San Biagio', 2, 4],
  ]);
  expect(families.flatMap((home) => home.ages)).toEqual([4, 5, 3]);
});

test.each([1, 3])('the families and the educator have two hours in common on day %i', (day) => {
  const windows = [...families, ...chiara].flatMap((one) => one.windows.filter((window) => window.day === day));
  const from = Math.max(...windows.map((window) => window.from));
  const to = Math.min(...windows.map((window) => window.to));
  expect(windows).toHaveLength(4);
  expect(to - from).toBeGreaterThanOrEqual(4);
});

test('two or three families pay half of what each would pay alone', () => {
  expect(families.map((home) => home.soloCents)).toEqual([1100, 1100, 1100]);
  expect(Math.min(...families.map((home) => home.maxCents))).toBeGreaterThanOrEqual(550);
  expect(chiara.flatMap(({ cents }) => [2, 3].map((seats) => (cents[seats - 1] ?? 0) / seats))).toEqual([550, 550]);
});
