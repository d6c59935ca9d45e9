import { describe, expect, test } from 'vitest';
import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';
import { scheduleLines } from './schedule-words.ts';

const mornings: HsdsSchedule = { id: 'a', freq: 'WEEKLY', byday: 'MO,TH', opens_at: '09:00', closes_at: '12:30' };
const words = (schedule: Partial<HsdsSchedule>) =>
  scheduleLines('it', [{ ...mornings, ...schedule }]).map((line) => line.replaceAll('\u00a0', ' '));

describe('hours in words, for who keeps an entry', () => {
  test('are those of every week', () => {
    expect(words({})).toEqual(['lunedì e giovedì 09:00–12:30']);
    expect(words({ will_open_all_day: true })).toEqual(['lunedì e giovedì Aperto 24 ore']);
    expect(words({ closes_at: '02:00', notes: 'Suona' })).toEqual([
      'lunedì e giovedì 09:00–02:00 del giorno dopo · Suona',
    ]);
  });

  test('tell when they begin and end, and when they are not of every week', () => {
    expect(words({ valid_from: '2027-06-01', valid_to: '2027-08-31' })).toEqual([
      'lunedì e giovedì 09:00–12:30 · dal 1 giugno 2027 al 31 agosto 2027',
    ]);
    expect(words({ freq: 'MONTHLY', byday: '1MO' })).toEqual(['Ogni mese: primo lunedì 09:00–12:30']);
    expect(words({ byweekno: '41,42' })[0]).toContain('solo in alcuni periodi dell’anno');
  });

  test('are not told as hours where the sheet cannot read them', () => {
    const { closes_at: _, ...open } = mornings;
    expect(scheduleLines('it', [{ ...open, description: 'Su appuntamento' }])).toEqual([
      'Un orario che non sappiamo leggere · Su appuntamento',
    ]);
  });
});
