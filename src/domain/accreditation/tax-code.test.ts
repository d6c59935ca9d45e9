import { describe, expect, test } from 'vitest';
import { readTaxCode } from './tax-code.ts';

describe('a tax code', () => {
  // Published examples of the two forms; no code here is of a living person that we know.
  test.each([
    ['00743110157', '00743110157', 'body'],
    ['IT 00743110157', '00743110157', 'body'],
    ['RSSMRA85T10A562S', 'RSSMRA85T10A562S', 'person'],
    [' rss mra 85t10 a562 s', 'RSSMRA85T10A562S', 'person'],
    // The same with its last digit written as a letter, as where two people would have the same: its check letter differs.
    ['RSSMRA85T10A56NH', 'RSSMRA85T10A56NH', 'person'],
  ])('%s is right', (text, code, of) => {
    expect(readTaxCode(text)).toEqual({ kind: 'right', code, of });
  });

  test.each([
    ['00743110158', 'check'],
    ['00743110517', 'check'],
    ['00000000000', 'check'],
    ['RSSMRA85T10A562T', 'check'],
    ['RSSMRA85T10A56', 'shape'],
    ['RSSMRA85Z10A562S', 'shape'],
    ['0074311015', 'shape'],
    ['', 'shape'],
    ['<script>alert(1)</script>', 'shape'],
  ])('%s is wrong in its %s', (text, why) => {
    expect(readTaxCode(text)).toEqual({ kind: 'wrong', why });
  });

  test('finds every single wrong digit of a body’s code', () => {
    const right = '00743110157';
    const wrong = right
      .split('')
      .flatMap((digit, place) =>
        '0123456789'
          .split('')
          .flatMap((other) => (other === digit ? [] : right.slice(0, place) + other + right.slice(place + 1))),
      );
    expect(wrong.filter((code) => readTaxCode(code).kind === 'right')).toEqual([]);
  });
});
