import { describe, expect, test } from 'vitest';
import { builtInSynonyms } from './synonyms/built-in.ts';
import { dictionaryOf } from './synonyms/dictionary.ts';
import { typedWords, understand, type Knowledge } from './understand.ts';
import { tokens } from './stem.ts';

const dictionary = dictionaryOf([
  { code: 'badante', words: ['badante', 'assistente familiare'], help: ['home-care'] },
  { code: 'lavoro', words: ['lavoro', 'impiego'], help: [] },
]);

const known = (...words: string[]): ReadonlyMap<string, Knowledge> =>
  new Map(words.map((word) => [word, { known: true, begins: true, near: [] }]));

const read = (text: string, knowledge: ReadonlyMap<string, Knowledge> = known(...typedWords(text).typed)) =>
  understand(typedWords(text).typed, knowledge, dictionary);

describe('a search', () => {
  test('is words with what means the same, and phrases as one', () => {
    expect(read('badante lavoro')).toMatchObject([
      { typed: 'badante', synonyms: [{ text: 'assistente familiare' }], help: ['home-care'] },
      { typed: 'lavoro', synonyms: [{ text: 'impiego' }], help: [] },
    ]);
    expect(read('una assistente familiare')).toMatchObject([
      { typed: 'assistente familiare', stems: tokens('assistente familiare'), synonyms: [{ text: 'badante' }] },
    ]);
  });

  test('does not insist on words that say next to nothing, unless there is no other', () => {
    expect(read('aiuto badante per mia madre').map(({ typed, required }) => [typed, required])).toEqual([
      ['aiuto', false],
      ['badante', true],
      ['madre', false],
    ]);
    expect(read('aiuto').map(({ required }) => required)).toEqual([true]);
  });

  test('puts a slip right by the city’s words or by ours, and only where nobody has the word', () => {
    const near = new Map([
      ['doposquola', { known: false, begins: false, near: [{ word: 'doposcuola', services: 3 }] }],
    ]);
    expect(read('doposquola', near)).toMatchObject([{ typed: 'doposquola', corrected: 'doposcuola' }]);
    expect(read('badnte', new Map())).toMatchObject([{ corrected: 'badante', help: ['home-care'] }]);
    expect(read('asistente familiare', known('familiare'))).toMatchObject([
      { typed: 'asistente familiare', corrected: 'assistente familiare', synonyms: [{ text: 'badante' }] },
    ]);
    expect(read('badnte', known('badnte'))[0]).not.toHaveProperty('corrected');
  });

  test('takes no right word for a slip, though one of the city is a letter away', () => {
    const near = (typed: string, word: string) =>
      new Map([[typed, { known: false, begins: false, near: [{ word, services: 9 }] }]]);
    for (const [typed, word] of [
      ['dentista', 'identita'],
      ['occhiali', 'sociali'],
      ['affido', 'affitto'],
      ['sordi', 'soldi'],
      ['vaccino', 'vicino'],
      ['vaccini', 'vicini'],
    ] as const)
      expect(read(typed, near(typed, word))[0]).not.toHaveProperty('corrected');
    expect(read('vicinno', near('vicinno', 'vicino'))).toMatchObject([{ corrected: 'vicino' }]);
  });

  test('may be unfinished at its end where words begin like it', () => {
    const begins = { known: false, begins: true, near: [] };
    expect(read('domici', new Map([['domici', begins]]))).toMatchObject([{ startsWith: 'domici' }]);
    expect(read('domici badante', new Map([['domici', begins]]))[0]).not.toHaveProperty('startsWith');
  });

  test('has at most twelve words, and says how many more there were', () => {
    const text = Array.from({ length: 15 }, (_, n) => `parola${n}`).join(' ');
    expect(typedWords(text)).toMatchObject({ typed: { length: 12 }, more: 3 });
  });
});

describe('our groups of words', () => {
  test('have a code of their own and at least two words that a search looks for', () => {
    expect(new Set(builtInSynonyms.map(({ code }) => code)).size).toBe(builtInSynonyms.length);
    expect(builtInSynonyms.filter(({ code }) => !/^[a-z0-9-]{1,60}$/.test(code))).toEqual([]);
    const lost = builtInSynonyms.flatMap(({ words }) => words.filter((word) => tokens(word).length === 0));
    expect(lost).toEqual([]);
    expect(builtInSynonyms.filter(({ words }) => words.length < 2 || words.length > 40)).toEqual([]);
  });

  test.each([
    ['badante', 'assistente familiare'],
    ['tata', 'babysitter'],
    ['nido', 'asilo nido'],
    ['doposcuola', 'aiuto compiti'],
    ['pulmino', 'trasporto'],
    ['bonus', 'contributo'],
    ['mensa', 'pasto caldo'],
  ])('let %s find %s, and the other way round', (one, other) => {
    const ours = dictionaryOf(builtInSynonyms);
    const finds = (text: string) => ours.meanings.get(tokens(text).join(' '))?.phrases.map((phrase) => phrase.text);
    expect(finds(one)).toContain(other);
    expect(finds(other)).toContain(one);
  });
});
