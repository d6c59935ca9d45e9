import { expect, it } from 'vitest';
import { mobileNumber } from './mobile-number.ts';

it.each([
  ['333 0000 111', '+393330000111'],
  ['+39 333.0000-111', '+393330000111'],
  ['0039 (333) 000011', '+39333000011'],
  ['039 0000 111', undefined],
  ['+39 039 0000111', undefined],
  ['+41 79 000 00 00', undefined],
  ['333', undefined],
  ['3330000111222', undefined],
])('%s is written as %s', (phone, number) => {
  expect(mobileNumber(phone)).toBe(number);
});
