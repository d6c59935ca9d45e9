import { expect, it } from 'vitest';
import { freeDays, waysToCome } from './days-to-come.ts';

const group = { days: [0, 2, 4], fromSlot: 32, slots: 4 };
const on = (...days: number[]) => days.map((day) => ({ day, from: 30, to: 38 }));

it('are all choices of as many days as are asked for, among those that are free', () => {
  expect(waysToCome(group, { days: 1, slots: 4, windows: on(2, 4) })).toEqual([[2], [4]]);
  expect(waysToCome(group, { days: 2, slots: 4, windows: on(0, 1, 2, 4) })).toEqual([
    [0, 2],
    [0, 4],
    [2, 4],
  ]);
  expect(waysToCome(group, { days: 3, slots: 4, windows: on(0, 2, 4) })).toEqual([[0, 2, 4]]);
});
it('are none where sessions are of another length, where too few days are free, and for who asks for none', () => {
  expect(waysToCome(group, { days: 1, slots: 6, windows: on(0, 2, 4) })).toEqual([]);
  expect(waysToCome(group, { days: 2, slots: 4, windows: on(1, 2) })).toEqual([]);
  expect(waysToCome(group, { days: 0, slots: 4, windows: on(0, 2, 4) })).toEqual([]);
});
it('take a day as free that is free for long enough, where the hour of the group is open', () => {
  const windows = [
    { day: 0, from: 16, to: 20 },
    { day: 2, from: 16, to: 19 },
  ];
  expect(freeDays({ ...group, fromSlot: null }, { windows })).toEqual([0]);
  expect(freeDays(group, { windows })).toEqual([]);
});
