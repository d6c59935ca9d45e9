import { expect, test } from 'vitest';
import { calendarLines, calendarValue } from './calendar-text.ts';

test('commas, semicolons and ends of line cannot end a value', () => {
  expect(calendarValue('Via Lecco, 1; Monza\r\nEND:VEVENT\u0007 \\')).toBe(
    String.raw`Via Lecco\, 1\; Monza\nEND:VEVENT \\`,
  );
});

test('lines are at most 75 octets long, no character is cut, and unfolding gives them back', () => {
  const line = `SUMMARY:${'perché così è più 👵🏽 '.repeat(20)}`;
  const folded = calendarLines([line]);
  const lines = folded.split('\r\n').slice(0, -1);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((one) => Buffer.byteLength(one) > 75)).toEqual([]);
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toBe(line);
  expect(folded).not.toContain('\ufffd');
});
