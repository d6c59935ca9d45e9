import { expect, it } from 'vitest';
import { cityPage } from './city-pages.ts';

const cities = Array.from({ length: 101 }, (_, n) => String(n));
const shown = (asked: number) => {
  const { cities: own, page, pages } = cityPage(cities, asked);
  return [page, pages, own[0], own.at(-1)];
};

it.each([
  [1, [1, 5, '0', '24']],
  [3, [3, 5, '50', '74']],
  [9, [5, 5, '100', '100']],
  [0, [1, 5, '0', '24']],
])('page %i is %j', (asked, expected) => {
  expect(shown(asked)).toEqual(expected);
});

it('is one page where there is nothing', () => {
  expect(cityPage([], 1)).toEqual({ cities: [], page: 1, pages: 1 });
});
