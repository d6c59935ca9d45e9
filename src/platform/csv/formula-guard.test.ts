import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormulas, withoutGuards } from './formula-guard.ts';

/** What a spreadsheet sees as cells that goes by semicolons and tabs, and whose quotes count only where a cell begins. */
const cellsOfOthers = (text: string) => text.split(/[;\t\r\n]/);

describe('a text that goes into a table', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+39 039 123', "'+39 039 123"],
    ['-5', "'-5"],
    ['\tx', "'\tx"],
    ["'=1+1", "''=1+1"],
    ['Ascolto;=HYPERLINK(A1);x', "Ascolto;'=HYPERLINK(A1);x"],
    ['Ascolto\n@SUM(A1)', "Ascolto\n'@SUM(A1)"],
    ["Ascolto\n- cmd|'/C calc'!A0", "Ascolto\n'- cmd|'/C calc'!A0"],
    ['Serve:\n- un documento\n- la tessera', 'Serve:\n- un documento\n- la tessera'],
    ['aperto; chiuso = 1', 'aperto; chiuso = 1'],
    ["'ndrangheta", "'ndrangheta"],
  ])('%j is written %j', (text, written) => {
    expect(guardFormulas(text)).toBe(written);
    expect(withoutGuards(written)).toBe(text);
  });

  const nasty = fc
    .array(fc.constantFrom('=', '+', '-', '@', ';', '\t', '\r', '\n', "'", ' ', 'a', '(', '|', '1'), { maxLength: 12 })
    .map((signs) => signs.join(''));

  test('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(withoutGuards(guardFormulas(text))).toBe(text);
      }),
    );
  });

  test('begins no formula in any cell that a spreadsheet could make of it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(cellsOfOthers(guardFormulas(text)).filter((cell) => /^(?:[=+@]|-\S)/.test(cell))).toEqual([]);
      }),
    );
  });
});
