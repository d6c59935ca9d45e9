import { describe, expect, test } from 'vitest';
import { bytesAsFile } from '../files/stored-file.ts';
import { writeZip } from '../zip/write-zip.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

const limits = { entries: 100, bytes: 100_000_000 };
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function rowsOf(bytes: Uint8Array) {
  const rows = [];
  for await (const row of readXlsx(bytesAsFile(bytes), limits)) rows.push(row);
  return rows;
}

async function* inTurn<Item>(items: readonly Item[]) {
  for (const item of items) yield await Promise.resolve(item);
}

/** A workbook as spreadsheets write it: texts shared, dates as numbers with a style. */
function workbook({
  sheet,
  strings = '',
  styles = '',
}: {
  sheet: string;
  strings?: string;
  styles?: string;
}): Promise<Buffer> {
  const xml = (text: string) => [`<?xml version="1.0" encoding="UTF-8"?>${text}`];
  return whole(
    writeZip([
      { name: '[Content_Types].xml', content: xml('<Types/>') },
      {
        name: 'xl/workbook.xml',
        content: xml(
          `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="nascosto" state="hidden" r:id="rId1"/><sheet name="Servizi" r:id="rId7"/></sheets></workbook>`,
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: xml(
          '<Relationships><Relationship Id="rId1" Target="worksheets/a.xml"/><Relationship Id="rId7" Target="worksheets/b.xml"/></Relationships>',
        ),
      },
      { name: 'xl/sharedStrings.xml', content: xml(`<sst xmlns="${main}">${strings}</sst>`) },
      { name: 'xl/styles.xml', content: xml(`<styleSheet xmlns="${main}">${styles}</styleSheet>`) },
      {
        name: 'xl/worksheets/a.xml',
        content: xml('<worksheet><sheetData><row><c t="str"><v>segreto</v></c></row></sheetData></worksheet>'),
      },
      {
        name: 'xl/worksheets/b.xml',
        content: xml(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
      },
    ]),
  );
}

describe('a spreadsheet', () => {
  test('that we wrote reads back', async () => {
    const rows = [
      ['1', 'Pasti & <b>spesa</b>', '=1+1'],
      ['2', 'su\ndue righe', ' spazi '],
    ];
    const bytes = await whole(writeXlsx({ name: 'Servizi', header: ['id', 'titolo', 'testo'], rows: inTurn(rows) }));
    expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual([['id', 'titolo', 'testo'], ...rows]);
  });

  test('gives the texts of its first visible sheet, shared ones, rich ones and gaps', async () => {
    const bytes = await workbook({
      strings:
        '<si><t>id</t></si><si><r><t>Pas</t></r><r><rPr><b/></rPr><t>ti</t></r><rPh><t>furigana</t></rPh></si><si><t xml:space="preserve"> città &amp; più </t></si>',
      sheet:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2"/></row><row r="5"><c r="B5" t="s"><v>2</v></c><c r="C5" t="inlineStr"><is><t>qui</t></is></c></row>',
    });
    expect(await rowsOf(bytes)).toEqual([
      { line: 1, cells: ['id', '', 'Pasti'] },
      { line: 5, cells: ['', ' città & più ', 'qui'] },
    ]);
  });

  test('gives dates, numbers and truths as people write them, and of a formula the value that was saved', async () => {
    const bytes = await workbook({
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0.00 &quot;mld&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
      sheet: `<row>${[
        '<c s="1"><v>46351</v></c>',
        '<c s="2"><v>46351.395833333336</v></c>',
        '<c s="3"><v>0.30000000000000004</v></c>',
        '<c><v>3.90000000000000E+10</v></c>',
        '<c t="b"><v>1</v></c>',
        '<c t="e"><v>#N/A</v></c>',
        '<c t="str"><f>HYPERLINK("http://evil.example","clicca")</f><v>clicca</v></c>',
        '<c><f>1+1</f><v>2</v></c>',
      ].join('')}</row>`,
    });
    expect((await rowsOf(bytes))[0]?.cells).toEqual([
      '2026-11-25',
      '2026-11-25 09:30:00',
      '0.3',
      '39000000000',
      'true',
      '',
      'clicca',
      '2',
    ]);
  });
});

describe('a spreadsheet is refused', () => {
  const refused = (bytes: Promise<Buffer>) =>
    bytes.then(rowsOf).then(
      () => 'read',
      (error: unknown) => (error as Error).constructor.name,
    );

  test.each([
    ['with a column beyond all tables', '<row><c r="XFD1"><v>1</v></c></row>', 'RefusedZip'],
    ['with a text without end', `<row><c t="str"><v>${'x'.repeat(300_000)}</v></c></row>`, 'RefusedZip'],
    ['whose text blows up', `<row><c t="str"><v>${' '.repeat(2_000_000)}</v></c></row>`, 'RefusedXml'],
    ['that declares entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><row><c t="str"><v>&a;</v></c></row>', 'RefusedXml'],
    ['with a tag that never ends', `<row><c t="${'x'.repeat(2_000_000)}`, 'RefusedXml'],
  ])('%s', async (_, sheet, error) => {
    expect(await refused(workbook({ sheet }))).toBe(error);
  });

  test('when it is another kind of document', async () => {
    expect(await refused(whole(writeZip([{ name: 'word/document.xml', content: ['<w/>'] }])))).toBe('RefusedZip');
  });
});
