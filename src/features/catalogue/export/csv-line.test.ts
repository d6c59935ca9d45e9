import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';
import { cleanCell } from '../import/clean-cell.ts';
import { readCsv } from '../import/read-csv.ts';
import { readText } from '../import/read-text.ts';

test.each(['=1+1', '+39 039 123', '-5', '@SUM(A1)', '\tx', '=HYPERLINK("http://a.example","x")'])(
  '%j is no formula',
  (value) => {
    expect(csvLine([value])).toMatch(/^"?'/);
  },
);

test('numbers stay numbers', () => {
  expect(csvLine([-9.27, 45])).toBe('-9.27,45\r\n');
});

test('what is written reads back the same', async () => {
  const cells = ['semplice', 'con, virgola', 'con "virgolette"', 'su\ndue righe', '=1+1', '', '  spazi', 'città'];
  const records = [];
  for await (const record of readCsv(readText(csvLine(cells)), ',')) records.push(record.cells.map(cleanCell));
  expect(records).toEqual([cells.map((cell) => cell.trim())]);
});
