import { describe, expect, test } from 'vitest';
import { detectDelimiter } from './detect-delimiter.ts';
import { bytesAsFile } from '../../../../platform/files/stored-file.ts';
import { contentOf, readCsvTable } from './read-table.ts';
import type { Content } from './read-text.ts';

async function recordsOf(content: string | Uint8Array | Content, delimiter = ',') {
  const records = [];
  const opened = typeof content === 'function' ? content : contentOf(bytesAsFile(content));
  for await (const record of (await readCsvTable(opened, delimiter)).rows()) records.push(record);
  return records;
}

async function refusalOf(content: string | Uint8Array | Content) {
  return recordsOf(content).then(
    () => undefined,
    (error: unknown) => (error as { refusal?: unknown }).refusal,
  );
}

describe('records', () => {
  test('carry the line on which they begin, though they span several', async () => {
    expect(await recordsOf('a,b\r\n1,"x\r\ny\nz"\r\n\r\n2,q\r\n  \r\n3,r\n4,"s\n\nt"\n5,u')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\r\ny\nz'] },
      { line: 6, cells: ['2', 'q'] },
      { line: 8, cells: ['3', 'r'] },
      { line: 9, cells: ['4', 's\n\nt'] },
      { line: 12, cells: ['5', 'u'] },
    ]);
  });

  test('are read whole from pieces cut anywhere, in the middle of a character too', async () => {
    const bytes = new TextEncoder().encode('\ufeffnome,città\n"Perché ""sì""",Forlì\n');
    async function* byteByByte() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    expect(await recordsOf(byteByByte)).toEqual([
      { line: 1, cells: ['nome', 'città'] },
      { line: 2, cells: ['Perché "sì"', 'Forlì'] },
    ]);
  });

  test('may have another delimiter, and another number of cells', async () => {
    expect(await recordsOf('a;b\n1;2;3\n4', ';')).toMatchObject([
      { cells: ['a', 'b'] },
      { cells: ['1', '2', '3'] },
      { cells: ['4'] },
    ]);
  });
});

describe('text is recognised', () => {
  const text = 'nome,città\n"Perché sì",Forlì – €\n';
  const windows = Buffer.from(text.replace('–', '\u0096').replace('€', '\u0080'), 'latin1');
  const wide = (text: string) => Buffer.from(text, 'utf16le');
  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 with its mark', wide(`\ufeff${text}`)],
    ['UTF-16 the other way round', wide(`\ufeff${text}`).swap16()],
    ['UTF-16 without a mark', wide(text)],
    ['Windows-1252', windows],
  ])('in %s', async (_, bytes) => {
    expect(await recordsOf(bytes)).toEqual([
      { line: 1, cells: ['nome', 'città'] },
      { line: 2, cells: ['Perché sì', 'Forlì – €'] },
    ]);
  });

  test.each([',', ';', '\t', '|'] as const)('whose columns are parted by %j', (delimiter) => {
    const rows = [
      ['id', 'titolo', 'testo'],
      ['1', 'Pasti', '"caldi, freddi; a casa | fuori"'],
      ['2', 'Spesa', '"su\ndue, tre righe"'],
    ];
    expect(detectDelimiter(rows.map((cells) => cells.join(delimiter)).join('\n'))).toBe(delimiter);
  });
});

describe('a file is refused', () => {
  test.each([
    ['text of no encoding', Uint8Array.of(0x61, 0x2c, 0x81, 0x0a, 0x62), { reason: 'unknown-encoding' }],
    ['UTF-16 cut in a letter', Uint8Array.of(0xff, 0xfe, 0x61), { reason: 'unknown-encoding' }],
    [
      'UTF-8 cut in a letter',
      new TextEncoder().encode('città, più, perché').subarray(0, -1),
      { reason: 'unknown-encoding' },
    ],
    [
      'an image',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      { reason: 'not-csv', looksLike: 'binary' },
    ],
    ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 0x03, 0x04), { reason: 'not-csv', looksLike: 'binary' }],
    ['a PDF', '%PDF-1.7\n', { reason: 'not-csv', looksLike: 'binary' }],
    ['a web page', '\n<!DOCTYPE html><title>x</title>', { reason: 'not-csv', looksLike: 'html' }],
    ['JSON', '[{"id": 1}]', { reason: 'not-csv', looksLike: 'json' }],
    ['an object', '{"a": 1}', { reason: 'not-csv', looksLike: 'json' }],
    ['a quote that never closes', 'a,b\n1,2\n3,"open\n4,5\n', { reason: 'malformed', line: 3 }],
    ['text after a quote', 'a,b\n1,2\n3,"x"y\n', { reason: 'malformed', line: 3 }],
    ['a record without end', `a,b\n1,"${'x'.repeat(1_100_000)}`, { reason: 'malformed', line: 2 }],
  ])('that is %s', async (_, content, refusal) => {
    expect(await refusalOf(content)).toEqual(refusal);
  });

  test('that is empty', async () => {
    expect(await refusalOf('')).toEqual({ reason: 'empty' });
  });

  test('that cannot be read to its end', async () => {
    async function* broken() {
      yield new TextEncoder().encode('a,b\n1,2\n');
      throw new Error('the disk is gone');
    }
    await expect(recordsOf(broken)).rejects.toThrow('the disk is gone');
  });
});
