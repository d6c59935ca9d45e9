import { expect, test } from 'vitest';
import { withoutReach } from './without-reach.ts';

test.each([
  ['Scrivi a ada.bianchi@example.org o chiama', 'Scrivi a … o chiama'],
  ['Chiama il 333 1234567, la sera', 'Chiama il …, la sera'],
  ['tel. 3331234567', 'tel. …'],
  ['039/222333', '…'],
  ['039 22 23 33.', '….'],
  ['+39 039 222333', '…'],
  ['0039 333 123 4567', '…'],
])('%s loses how somebody is reached', (text, expected) => {
  expect(withoutReach(text)).toBe(expected);
});

test.each([
  'Dal 01/09/2026 al 30.06.2027, dalle 09:00 alle 12:30',
  'Fino a 300 000 euro, o 30.000 per anno',
  'Legge 328 del 2000',
  '20900 Monza, via Lecco 9',
  '7c0ffee0-0000-4000-8000-039222333444',
])('%s stays as it is', (text) => {
  expect(withoutReach(text)).toBe(text);
});
