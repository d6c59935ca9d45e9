import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { weeklyWindows } from './testing/weekly-windows.ts';
import { readWeekFields, writeWeekFields } from './week-fields.ts';
import { mergeWindows } from './weekly-window.ts';

const reader = (fields: readonly (readonly [string, string])[]) => {
  const sent = new Map(fields);
  return (name: string) => sent.get(name) ?? '';
};

test('one stretch has the names of its day; those that follow are counted', () => {
  const fields = writeWeekFields([
    { day: 0, from: 32, to: 36 },
    { day: 0, from: 14, to: 18 },
  ]);
  expect(fields).toEqual([
    ['day-0', 'on'],
    ['from-0', '14'],
    ['to-0', '18'],
    ['more-0-2', 'on'],
    ['from-0-2', '32'],
    ['to-0-2', '36'],
  ]);
});

test('any week that is written reads back, under any prefix', () => {
  fc.assert(
    fc.property(weeklyWindows(5), fc.constantFrom('', 'summer-'), (windows, prefix) => {
      expect(readWeekFields(reader(writeWeekFields(windows, prefix)), prefix)).toEqual(mergeWindows(windows));
    }),
  );
});

test('a stretch is not read where the one before it was unticked, nor any of a day that is', () => {
  const fields: [string, string][] = [
    ['from-1', '14'],
    ['to-1', '18'],
    ['more-1-3', 'on'],
    ['from-1-3', '32'],
    ['to-1-3', '36'],
  ];
  expect(readWeekFields(reader(fields))).toEqual([]);
  expect(readWeekFields(reader([...fields, ['day-1', 'on']]))).toEqual([{ day: 1, from: 14, to: 18 }]);
});

test('what is no hour reads as -1', () => {
  const fields: [string, string][] = [
    ['day-2', 'on'],
    ['from-2', 'tre'],
    ['to-2', '49'],
  ];
  expect(readWeekFields(reader(fields))).toEqual([{ day: 2, from: -1, to: -1 }]);
});
