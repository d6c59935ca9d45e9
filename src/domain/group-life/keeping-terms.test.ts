import { expect, it } from 'vitest';
import { readDay, writeDay } from '../schedule/calendar-day.ts';
import { keptStages, lastDayKept, stagesDue } from './keeping-terms.ts';

const on = (text: string) => readDay(text) ?? Number.NaN;
const ended = { endedOn: on('2027-03-31'), ran: true };

it('keeps the words of a group for ninety days, its days for a year and a half, its accounts to the end of the tenth year', () => {
  expect(keptStages.map((stage) => writeDay(lastDayKept(ended, stage, 10)))).toEqual([
    '2027-06-29',
    '2028-09-29',
    '2037-12-31',
  ]);
});

it('keeps accounts as long as the city says, counted from the end of the year', () => {
  expect(writeDay(lastDayKept(ended, 'accounts', 5))).toBe('2032-12-31');
  expect(writeDay(lastDayKept({ ...ended, endedOn: on('2027-12-31') }, 'accounts', 5))).toBe('2032-12-31');
});

it('keeps nothing longer than ninety days of a group that never ran', () => {
  expect(stagesDue({ ...ended, ran: false }, on('2027-06-29'), 10, [])).toEqual([]);
  expect(stagesDue({ ...ended, ran: false }, on('2027-06-30'), 10, [])).toEqual(keptStages);
});

it('has each step due from the day after its last one, once', () => {
  expect(stagesDue(ended, on('2027-06-29'), 10, [])).toEqual([]);
  expect(stagesDue(ended, on('2027-06-30'), 10, [])).toEqual(['words']);
  expect(stagesDue(ended, on('2028-09-30'), 10, ['words'])).toEqual(['days']);
  expect(stagesDue(ended, on('2038-01-01'), 10, ['words', 'days'])).toEqual(['accounts']);
  expect(stagesDue(ended, on('2038-01-01'), 10, keptStages)).toEqual([]);
});

it('does all that is due at once where the night was not run for years', () => {
  expect(stagesDue(ended, on('2050-01-01'), 10, [])).toEqual(keptStages);
});
