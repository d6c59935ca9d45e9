import { expect, it } from 'vitest';
import { misfitsOf, type Asked, type SettledTerms } from './misfits.ts';

const here = { lat: 45.58, lon: 9.27 };
const asked: Asked = {
  ...here,
  days: 2,
  slots: 4,
  windows: [1, 3].map((day) => ({ day, from: 31, to: 38 })),
  maxMetres: 800,
  needs: ['arabic'],
  refuses: ['pets'],
  seats: 1,
  ceilingCents: 600,
};
const terms: SettledTerms = {
  days: [1, 3],
  slots: 4,
  from: 32,
  place: { ...here, tags: [], own: false },
  operatorTags: ['arabic'],
  seatCents: 550,
};
/** 0.01 degrees of latitude are 1,112 metres. */
const far = { lat: here.lat + 0.01, lon: here.lon };

it('is nothing where all fits', () => {
  expect(misfitsOf(asked, terms)).toEqual([]);
  expect(misfitsOf(asked, { days: [1, 3], slots: 4 })).toEqual([]);
});
it('names other sessions and hours that are not free', () => {
  expect(misfitsOf({ ...asked, days: 3 }, terms)).toEqual(['sessions']);
  expect(misfitsOf({ ...asked, slots: 3 }, terms)).toEqual(['sessions']);
  expect(misfitsOf(asked, { ...terms, from: 35 })).toEqual(['hours']);
  expect(misfitsOf(asked, { days: [1, 4], slots: 4 })).toEqual(['hours']);
});
it('lets a household come on some of the days, if it is free on enough of them, and the host on all', () => {
  const tuesday = asked.windows.slice(0, 1);
  expect(misfitsOf({ ...asked, days: 1, windows: tuesday }, terms)).toEqual([]);
  expect(misfitsOf({ ...asked, days: 1, windows: tuesday }, { ...terms, days: [0, 3] })).toEqual(['hours']);
  expect(misfitsOf({ ...asked, days: 1 }, { ...terms, place: { ...here, tags: [], own: true } })).toEqual(['sessions']);
});
it('measures to the place, or to the middle and around it', () => {
  expect(misfitsOf(asked, { ...terms, place: { ...far, tags: [], own: false } })).toEqual(['distance']);
  expect(misfitsOf(asked, { days: [1, 3], slots: 4, around: { ...far, withinMetres: 400 } })).toEqual([]);
  expect(misfitsOf(asked, { days: [1, 3], slots: 4, around: { ...far, withinMetres: 200 } })).toEqual(['distance']);
});
it('asks for needs once it is known who comes and where, and never refuses the own home', () => {
  expect(misfitsOf(asked, { ...terms, operatorTags: [] })).toEqual(['needs']);
  expect(misfitsOf(asked, { ...terms, operatorTags: [], place: { ...here, tags: ['arabic'], own: false } })).toEqual(
    [],
  );
  expect(misfitsOf(asked, { ...terms, place: { ...here, tags: ['pets'], own: false } })).toEqual(['refuses']);
  expect(misfitsOf(asked, { ...terms, place: { ...far, tags: ['pets'], own: true } })).toEqual([]);
});
it('compares the price with what it accepts', () => {
  expect(misfitsOf(asked, { ...terms, seatCents: 601 })).toEqual(['price']);
});
