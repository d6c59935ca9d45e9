import { describe, expect, test } from 'vitest';
import { openingLabelOf } from './opening-label.ts';

// Wednesday, ten in the morning.
const now = new Date('2026-11-25T09:00:00Z');
const at = (text: string) => Date.parse(text);
const label = (status: Parameters<typeof openingLabelOf>[1], language: 'it' | 'en' = 'it') =>
  openingLabelOf(language, status, now).text;

describe('the label of what is open', () => {
  test.each([
    ['2026-11-25T17:00Z', 'Aperto ora, chiude alle 18', 'Open now, closes at 18:00'],
    ['2026-11-25T11:30Z', 'Aperto ora, chiude alle 12:30', 'Open now, closes at 12:30'],
    ['2026-11-25T23:00Z', 'Aperto ora, chiude a mezzanotte', 'Open now, closes at midnight'],
    ['2026-11-26T00:00Z', 'Aperto ora, chiude domani all’1', 'Open now, closes tomorrow at 1:00'],
    ['2026-11-28T08:00Z', 'Aperto ora, chiude sabato alle 9', 'Open now, closes on Saturday at 9:00'],
  ])('until %s', (closes, it, en) => {
    expect([label({ kind: 'open', closes: at(closes) }), label({ kind: 'open', closes: at(closes) }, 'en')]).toEqual([
      it,
      en,
    ]);
  });

  test.each([
    ['2026-11-25T13:00Z', 'Chiuso, apre oggi alle 14', 'Closed, opens today at 14:00'],
    ['2026-11-26T08:00Z', 'Chiuso, apre domani alle 9', 'Closed, opens tomorrow at 9:00'],
    ['2026-12-01T08:15Z', 'Chiuso, apre martedì alle 9:15', 'Closed, opens on Tuesday at 9:15'],
    ['2026-12-08T08:00Z', 'Chiuso, apre l’8 dicembre 2026 alle 9', 'Closed, opens on 8 December 2026 at 9:00'],
    ['2027-06-14T07:00Z', 'Chiuso, apre il 14 giugno 2027 alle 9', 'Closed, opens on 14 June 2027 at 9:00'],
  ])('closed until %s', (opens, it, en) => {
    expect([label({ kind: 'closed', opens: at(opens) }), label({ kind: 'closed', opens: at(opens) }, 'en')]).toEqual([
      it,
      en,
    ]);
  });

  test('around the clock, for long, and where nothing is said', () => {
    expect(label({ kind: 'always-open' })).toBe('Aperto 24 ore');
    expect(label({ kind: 'closed-for-long' })).toBe('Chiuso, nessuna apertura prevista');
    expect(label({ kind: 'not-said' })).toBe('Orari non indicati');
  });
});
