import { expect, it } from 'vitest';
import { someTerms } from './testing/some-terms.ts';
import { whatChanged } from './what-changed.ts';

it('tells a family what it pays otherwise, and not what the city adds to the others', () => {
  const [before, after] = [someTerms(), someTerms({ percents: [50, 0] })];
  expect(whatChanged(before, after, 'anna')).toEqual([
    { what: 'contribution', before: 0, after: 50 },
    { what: 'owed', before: 550, after: 275, atMost: false },
  ]);
  expect(whatChanged(before, after, 'bruno')).toEqual([]);
});

it('tells who comes, and how many are in it; to who was not in it before, nothing', () => {
  const before = someTerms();
  const after = {
    ...before,
    operator: { id: 'dora', name: 'Dora' },
    price: { ...before.price, members: before.price.members.slice(0, 1) },
  };
  expect(whatChanged(before, after, 'anna')).toEqual([
    { what: 'families', before: 2, after: 1 },
    { what: 'operator', before: 'Chiara', after: 'Dora' },
    { what: 'part', before: 550, after: 1100, atMost: false },
    { what: 'owed', before: 550, after: 1100, atMost: false },
  ]);
  expect(whatChanged(after, before, 'bruno')).toEqual([]);
});
