import { describe, expect, test } from 'vitest';
import { canBeMisspelt, cutsOf, likelyWords, meantWord, slipsBetween, soundOf } from './near-words.ts';

describe('two words', () => {
  test.each([
    ['doposcuola', 'doposquola', 1],
    ['badante', 'badnte', 1],
    ['badante', 'abdante', 1],
    ['pasti', 'pasti', 0],
    ['', 'pasti', 5],
    ['psicologo', 'pisoclogo', 2],
  ])('%s and %s are %i slips apart, both ways', (one, other, slips) => {
    expect([slipsBetween(one, other), slipsBetween(other, one)]).toEqual([slips, slips]);
  });

  test.each([
    ['accompagnamento', 'akompaniamento'],
    ['ginnastica', 'ginastica'],
    ['scuola', 'squola'],
    ['famiglia', 'familia'],
    ['assistenza', 'asistensa'],
    ['domiciliare', 'domicigliare'],
  ])('%s and %s share a cut, so that one finds the other by equality', (one, other) => {
    expect(cutsOf(one).filter((cut) => cutsOf(other).includes(cut))).not.toEqual([]);
  });

  test('that differ in one letter share a cut, whichever letter it is', () => {
    const word = 'comunita';
    for (let at = 0; at < word.length; at++) {
      const slip = `${word.slice(0, at)}b${word.slice(at + 1)}`;
      const [cuts, others] = [cutsOf(word), new Set(cutsOf(slip))];
      expect(
        cuts.some((cut) => others.has(cut)),
        slip,
      ).toBe(true);
    }
  });

  test('of different sound do not', () => {
    expect(cutsOf('badante').filter((cut) => cutsOf('mensa').includes(cut))).toEqual([]);
    expect(soundOf('chi')).not.toBe(soundOf('ma'));
  });
});

describe('the likeliest word', () => {
  const known = ['badante', 'bandante', 'pasti', 'posti', 'pasta'].map((word, n) => ({ word, services: n }));

  test('has the fewest slips, then the same first letter, then the most services', () => {
    expect(likelyWords('badnte', known).map(({ word }) => word)).toEqual(['badante']);
    expect(likelyWords('pusti', known).map(({ word }) => word)).toEqual(['posti', 'pasti']);
    expect(likelyWords('casti', [...known, { word: 'costi', services: 0 }])[0]?.word).toBe('costi');
  });

  test('has two slips only where it is long, and is meant only where it begins with the same sound', () => {
    const words = ['sociali', 'identita', 'casa', 'accompagnamento', 'pasti'].map((word) => ({ word, services: 1 }));
    for (const typed of ['occhiali', 'dentista', 'basti', 'ocasa']) expect(meantWord(typed, words)).toBeUndefined();
    expect(meantWord('kasa', words)?.word).toBe('casa');
    expect(meantWord('akkonpaniamento', words)?.word).toBe('accompagnamento');
  });

  test('is none for short words, figures, and words that are like no other', () => {
    expect(['bus', '65anni', 'x'.repeat(25)].map(canBeMisspelt)).toEqual([false, false, false]);
    expect(likelyWords('pst', known)).toEqual([]);
    expect(likelyWords('marziana', known)).toEqual([]);
    // Its sound is one letter, which is one letter from the sound of many a short word.
    expect(likelyWords('zzzz', [{ word: 'oss', services: 9 }])).toEqual([]);
    expect(likelyWords('chhhaa', [{ word: 'acca', services: 9 }])).toEqual([]);
  });
});
