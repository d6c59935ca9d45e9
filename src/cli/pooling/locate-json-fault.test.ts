import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonFault } from './locate-json-fault.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['', 1, 1, '', 'cut-off'],
    [
      '{"requests":[{"id":"r1"},{"id":"r2","windows":[{"day":1},{"day":',
      1,
      65,
      'requests[1].windows[1].day',
      'cut-off',
    ],
    ['{"requests":[{"id":"r1', 1, 23, 'requests[0].id', 'cut-off'],
    ['{"requests":[{"i', 1, 17, 'requests[0]', 'cut-off'],
    ['{"a":"x\\', 1, 9, 'a', 'cut-off'],
    ['{"a":tru', 1, 9, 'a', 'cut-off'],
    ['[1,\n 2,\n x]', 3, 2, '[2]', 'unexpected'],
    ['{"a":[1 2]}', 1, 9, 'a[0]', 'unexpected'],
    ['{"a":1,}', 1, 8, '', 'unexpected'],
    ['[01]', 1, 3, '[0]', 'unexpected'],
    ['[1]x', 1, 4, '', 'unexpected'],
    ['[1}', 1, 3, '[0]', 'unexpected'],
    ['<html>', 1, 1, '', 'unexpected'],
    ['{"a":"x\ny"}', 1, 6, 'a', 'unexpected'],
  ] as const)('of %j', (text, line, column, path, code) => {
    expect(locateJsonFault(text)).toEqual({ line, column, path, code });
  });

  it('is the end, wherever a file of records is cut', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.double({ min: 0, max: 1, noNaN: true }), (value, part) => {
        const whole = `{"records":[${JSON.stringify(value)}]}`;
        const text = whole.slice(0, Math.floor(part * (whole.length - 1)));
        const { code, column } = locateJsonFault(text);
        expect([code, column]).toEqual(['cut-off', text.length + 1]);
      }),
    );
  });

  it('is found in nesting that has no end', () => {
    expect(locateJsonFault('['.repeat(200_000))).toEqual({
      line: 1,
      column: 200_001,
      path: '[0]'.repeat(8),
      code: 'cut-off',
    });
  });
});
