import { expect, test } from 'vitest';
import { readZip } from '../zip/testing/read-zip.ts';
import { writeXlsx, type SheetCell } from './write-xlsx.ts';

async function sheetOf(rows: readonly (readonly SheetCell[])[]): Promise<string> {
  async function* given() {
    await Promise.resolve();
    yield* rows;
  }
  const pieces = [];
  for await (const piece of writeXlsx({ name: 'Servizi', header: ['titolo', 'lat'], rows: given() }))
    pieces.push(piece);
  return readZip(Buffer.concat(pieces)).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
}

test('texts are texts and numbers numbers', async () => {
  const sheet = await sheetOf([['Città & "<b>"', 45.58]]);
  expect(sheet).toContain('<is><t xml:space="preserve">Città &amp; &quot;&lt;b&gt;&quot;</t></is>');
  expect(sheet).toContain('<c><v>45.58</v></c>');
});

test.each(['=1+1', '+39 039', '-5', '@SUM(A1)', '=HYPERLINK("http://a.example","x")'])(
  '%j is no formula',
  async (value) => {
    const sheet = await sheetOf([[value, 1]]);
    expect(sheet).not.toContain('<f');
    expect(sheet).toContain(`<c t="inlineStr"><is><t xml:space="preserve">${value.replaceAll('"', '&quot;')}</t>`);
  },
);

test('what a spreadsheet would read as something else, or not at all, is written so that it reads', async () => {
  const sheet = await sheetOf([['a\u0000b\u0007c _x0041_ \ud800', 1]]);
  expect(sheet).toContain('abc _x005F_x0041_ \ufffd');
});

test('a text that no cell holds is cut, rather than the file refused', async () => {
  const sheet = await sheetOf([['x'.repeat(40_000), 1]]);
  expect(sheet).toContain(`>${'x'.repeat(32_767)}</t>`);
});
