import { expect, test } from 'vitest';
import { encodeQr } from './encode-qr.ts';

/** The pattern in three corners by which a reader finds the code. */
const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

function corner(modules: readonly (readonly boolean[])[], top: number, left: number): string[] {
  return modules.slice(top, top + 7).map((row) =>
    row
      .slice(left, left + 7)
      .map((dark) => (dark ? '1' : '0'))
      .join(''),
  );
}

test('an address becomes a square that a reader can find', () => {
  const modules = encodeQr('https://will.example.org/monza/liste/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG');
  const size = modules.length;
  expect(modules.every((row) => row.length === size)).toBe(true);
  expect(corner(modules, 0, 0)).toEqual(finder);
  expect(corner(modules, 0, size - 7)).toEqual(finder);
  expect(corner(modules, size - 7, 0)).toEqual(finder);
});

test('two addresses are two codes', () => {
  expect(encodeQr('https://example.org/a')).not.toEqual(encodeQr('https://example.org/b'));
});
