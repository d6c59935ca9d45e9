import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';
import { cleanCell } from '../import/table/clean-cell.ts';
import { bytesAsFile } from '../../../platform/files/stored-file.ts';
import { readCsvTable, contentOf } from '../import/table/read-table.ts';

test.each(['=1+1', '+39 039 123', '-5', '@SUM(A1)', '\tx', '=HYPERLINK("http://a.example","x")'])(
  '%j is no formula',
  (value) => {
    expect(csvLine([value])).toMatch(/^"?'/);
  },
);

test('a semicolon within a text begins no cell of its own', () => {
  expect(csvLine(['Ascolto;=HYPERLINK(A1);x'])).toBe('"Ascolto;\'=HYPERLINK(A1);x"\r\n');
});

test('numbers stay numbers', () => {
  expect(csvLine([-9.27, 45])).toBe('-9.27,45\r\n');
});

test('what is written reads back the same', async () => {
  const cells = [
    'semplice',
    'con, virgola',
    'con "virgolette"',
    'su\ndue righe',
    '=1+1',
    '',
    '  spazi',
    'città',
    'Ascolto;=A1',
    'Serve:\n- un documento',
  ];
  const records = [];
  const table = await readCsvTable(contentOf(bytesAsFile(csvLine(cells))), ',');
  for await (const record of table.rows()) records.push(record.cells.map(cleanCell));
  expect(records).toEqual([cells.map((cell) => cell.trim())]);
});
