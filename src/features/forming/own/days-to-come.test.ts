import { expect, it } from 'vitest';
import { daysToComeOf, familiesByDay } from './days-to-come.ts';

const group = { id: 'g', days: [1, 3], fromSlot: 32, slots: 4 };
const on = (...days: number[]) => days.map((day) => ({ day, from: 30, to: 38 }));
const nowhere = { group: undefined, membership: undefined };

it('are told of who asks for fewer days, with those among which it may choose', () => {
  expect(daysToComeOf(group, { days: 1, slots: 4, windows: on(1, 3) }, nowhere)).toEqual({ days: [1], among: [1, 3] });
  expect(daysToComeOf(group, { days: 1, slots: 4, windows: on(3) }, nowhere)).toEqual({ days: [3], among: [3] });
  expect(daysToComeOf(group, { days: 2, slots: 4, windows: on(1, 3) }, nowhere)).toBeUndefined();
});
it('are those that it chose, as long as they will do', () => {
  const chose = (days: number[]) => ({ group, membership: { days } });
  expect(daysToComeOf(group, { days: 1, slots: 4, windows: on(1, 3) }, chose([3]))?.days).toEqual([3]);
  expect(daysToComeOf(group, { days: 1, slots: 4, windows: on(1) }, chose([3]))?.days).toEqual([1]);
});
it('count the families of each day where they differ', () => {
  expect(familiesByDay(group, [{ days: null }, { days: null }, { days: [1] }])).toEqual([
    { day: 1, families: 3 },
    { day: 3, families: 2 },
  ]);
  expect(familiesByDay(group, [{ days: [3] }, { days: [1] }])).toEqual([]);
});
