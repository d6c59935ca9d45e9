import { describe, expect, test } from 'vitest';
import { repeated } from './keys-where.ts';
import vocabulary from './vocabulary.json' with { type: 'json' };

const { kindsOfHelp, audiences, answerKinds } = vocabulary;

describe.each([
  { name: 'kinds of help', list: kindsOfHelp },
  { name: 'audiences', list: audiences },
  { name: 'kinds of answer', list: answerKinds },
])('$name', ({ list }) => {
  test('have kebab-case codes, no code twice, and labels in both languages', () => {
    expect(repeated(list.map((entry) => entry.code))).toEqual([]);
    expect(list.filter((entry) => !/^[a-z]+(-[a-z]+)*$/.test(entry.code))).toEqual([]);
    expect(list.filter((entry) => entry.it.length < 4 || entry.en.length < 4)).toEqual([]);
  });
});

test('lets four kinds of help be shared', () => {
  const poolable = kindsOfHelp.filter((kind) => kind.poolable).map((kind) => kind.code);
  expect(poolable).toEqual(['childcare', 'homework', 'elder-company', 'transport']);
});
