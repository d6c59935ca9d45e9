import { describe, expect, test } from 'vitest';
import { repeated } from './keys-where.ts';
import mapping from './solidarity-2020.mapping.json' with { type: 'json' };
import vocabulary from './vocabulary.json' with { type: 'json' };

const { values, words, defaults } = mapping;

function codesOf(list: readonly { readonly code: string }[]): readonly string[] {
  return list.map((entry) => entry.code);
}

function unknown(list: readonly { readonly code: string }[], codes: readonly string[]): readonly string[] {
  return codes.filter((code) => !codesOf(list).includes(code));
}

describe('the mapping of the 2020 initiatives', () => {
  test('gives only codes of the vocabulary', () => {
    const kinds = [...Object.values(values.kindsOfHelp).flat(), ...codesOf(words.kindsOfHelp), ...defaults.kindsOfHelp];
    const audiences = [...values.audiencesByKind.Stranieri, ...codesOf(words.audiences), ...defaults.audiences];
    const answers = [...Object.values(values.answerKind), ...Object.values(values.answerKindByKind)];
    expect(unknown(vocabulary.kindsOfHelp, kinds)).toEqual([]);
    expect(unknown(vocabulary.audiences, audiences)).toEqual([]);
    expect(unknown(vocabulary.answerKinds, [...answers, defaults.answerKind])).toEqual([]);
  });

  test('reads each column of the source once', () => {
    expect(Object.keys(mapping.columns)).toHaveLength(18);
    expect(repeated(Object.values(mapping.columns))).toEqual([]);
  });

  test('leaves to words only the categories that say nothing of the help given', () => {
    const generic = Object.entries(values.kindsOfHelp).filter(([, codes]) => codes.length === 0);
    expect(generic.map(([category]) => category).sort()).toEqual([
      'Didattica a distanza e-learning',
      'Donne',
      'Servizi e iniziative solidali private',
      'Servizi e iniziative solidali pubbliche',
      'Stranieri',
    ]);
  });

  test('knows every category by a name that it uses elsewhere too', () => {
    const categories = Object.keys(values.kindsOfHelp);
    const also = [...Object.keys(values.audiencesByKind), ...Object.keys(values.answerKindByKind)];
    expect(also.filter((category) => !categories.includes(category))).toEqual([]);
  });
});

describe.each([
  { name: 'audiences', rules: words.audiences },
  { name: 'kinds of help', rules: words.kindsOfHelp },
])('words for $name', ({ rules }) => {
  test('are written as they are compared: no capitals, accents or punctuation', () => {
    expect(rules.flatMap((rule) => rule.any).filter((word) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(word))).toEqual([]);
  });

  test('stand under one code only, and each code once', () => {
    expect(repeated(rules.flatMap((rule) => rule.any))).toEqual([]);
    expect(repeated(codesOf(rules))).toEqual([]);
  });
});
