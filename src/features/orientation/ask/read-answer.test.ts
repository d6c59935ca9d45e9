import { expect, test } from 'vitest';
import { readAnswer, readMoney } from './read-answer.ts';

test.each([
  ['15.000', 1_500_000],
  ['15,000', 1_500_000],
  ['15 000 €', 1_500_000],
  ['€ 15.000,50', 1_500_050],
  ['15,000.5', 1_500_050],
  ['15000', 1_500_000],
  ['1.250.000', undefined],
  ['9,20', 920],
  ['0', 0],
  ['-1', undefined],
  ['15.00.000', undefined],
  ['tanto', undefined],
  ['', undefined],
])('%s is read as people mean it', (text, cents) => {
  expect(readMoney(text)).toBe(cents);
});

test('an answer is one that its question can have', () => {
  expect(readAnswer('age', '80')).toBe(80);
  expect(readAnswer('age', '121')).toBeUndefined();
  expect(readAnswer('age', '8.0')).toBeUndefined();
  expect(readAnswer('household', '0')).toBeUndefined();
  expect(readAnswer('care', 'none')).toBe('none');
  expect(readAnswer('care', 'here')).toBeUndefined();
  expect(readAnswer('isee-ordinary', 'none')).toBeUndefined();
});
