import { expect, it } from 'vitest';
import { readWhen, writeWhen } from './read-when.ts';

it('keeps a year, a month or a day, however it is written', () => {
  expect(['2020', '7/2020', '2/7/2020', '02.07.2020', '2020-07', '2020-07-02'].map(readWhen)).toEqual([
    '2020',
    '2020-07',
    '2020-07-02',
    '2020-07-02',
    '2020-07',
    '2020-07-02',
  ]);
});

it('refuses what is in no calendar, and what says no year', () => {
  for (const text of ['', '31/2/2020', '13/2020', '0/2020', '20', '1899', '2100', 'estate 2020', '2020-7', '2/7/20'])
    expect(readWhen(text), text).toBeUndefined();
});

it('writes what it reads', () => {
  for (const when of ['2020', '2020-07', '2020-07-02']) expect(readWhen(writeWhen(when))).toBe(when);
});
