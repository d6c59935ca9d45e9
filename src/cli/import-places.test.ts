import { expect, test } from 'vitest';
import { tellPlaces } from './import-places.ts';

const street = { kind: 'street', name: 'Via Lecco', quarter: 'Triante', lat: 45.58, lon: 9.25 } as const;

test('a report says of each line that stays out or changes why, and that a trial changed nothing', () => {
  const lines = tellPlaces({
    outcome: 'tried',
    added: [{ line: 2, place: street }],
    changed: [{ line: 3, place: street, fields: ['quarter', 'position'] }],
    unchanged: 4,
    refused: [{ line: 9, name: 'Via Luna', problem: 'quarter-unknown' }],
  });
  expect(lines).toEqual([
    'line 9: refused, "Via Luna": Its quarter is neither here nor in the table',
    'line 3: changed, "Via Lecco": quarter, position',
    '1 new, 1 changed, 4 unchanged, 1 refused. Nothing was changed.',
  ]);
});
