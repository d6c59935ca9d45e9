import { describe, expect, test } from 'vitest';
import { matchPlace } from './match-place.ts';

const places = [
  { kind: 'quarter', name: 'Triante' },
  { kind: 'quarter', name: 'San Biagio' },
  { kind: 'quarter', name: 'Centro' },
  { kind: 'quarter', name: 'Cederna-Cantalupo' },
  { kind: 'street', name: 'Via Lecco' },
  { kind: 'street', name: 'Viale Cesare Battisti' },
  { kind: 'street', name: "Via Duca d'Aosta" },
  { kind: 'street', name: 'Via Volta' },
  { kind: 'street', name: 'Piazza Volta' },
] as const;

const nameOf = (text: string) => {
  const match = matchPlace(places, text);
  return match.kind === 'known' ? match.place.name : undefined;
};

describe('a place is known', () => {
  test.each([
    ['triante', 'Triante'],
    ['  QUARTIERE   Triante ', 'Triante'],
    ['S. Biagio', 'San Biagio'],
    ['sàn biagio', 'San Biagio'],
    ['Lecco', 'Via Lecco'],
    ['via lecco 12', 'Via Lecco'],
    ['Via Lecco, 12/b', 'Via Lecco'],
    ['v.le cesare battisti', 'Viale Cesare Battisti'],
    ['via duca d’aosta', "Via Duca d'Aosta"],
    ['Piazza Volta', 'Piazza Volta'],
    ['Cederna', 'Cederna-Cantalupo'],
    ['quartiere Cantalupo', 'Cederna-Cantalupo'],
    ['battisti 4', 'Viale Cesare Battisti'],
    ['Viale Battisti', 'Viale Cesare Battisti'],
  ])('%j is %j', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });
});

describe('a place is not known', () => {
  test.each([
    [''],
    ['Via Battisti'],
    ['Cesare'],
    ['Via Cederna'],
    ['San'],
    ['Volta'],
    ['Piazza Lecco'],
    ['Milano'],
    ['12'],
    ['<script>'],
  ])('%j', (text) => {
    expect(nameOf(text)).toBeUndefined();
  });

  test('and what looks like it is named', () => {
    expect(matchPlace(places, 'Trianti')).toEqual({ kind: 'unknown', similar: ['Triante'] });
  });
});
