import { describe, expect, test } from 'vitest';
import { FacetCount, type Chosen } from './count-facets.ts';
import { bitsOf } from './index/facet-bits.ts';
import { facetLetter, facetNames, lettersOf } from './facets.ts';

describe('counts beside the choices', () => {
  const rows = [
    { letters: 'AX', services: 3 },
    { letters: 'AY', services: 2 },
    { letters: 'BX', services: 5 },
    { letters: 'ABX', services: 1 },
  ];

  function countFacets(all: typeof rows, chosen: Chosen) {
    const count = new FacetCount(chosen);
    for (const { letters, services } of all)
      for (let service = 0; service < services; service++) {
        const { low, high } = bitsOf(letters);
        const fits = Object.values(chosen).every((letter) => letters.includes(letter));
        expect(count.add(low, high)).toBe(fits);
      }
    return count.counts();
  }

  test('without a choice are of all', () => {
    const counts = countFacets(rows, {});
    expect(counts.total).toBe(11);
    expect(['A', 'B', 'X', 'Y', 'Z'].map((letter) => counts.of('any', letter))).toEqual([6, 6, 9, 2, 0]);
  });

  test('of the choice itself tell what another would find; of the others, what they would leave', () => {
    const counts = countFacets(rows, { help: 'A' });
    expect([counts.total, counts.without('help')]).toEqual([6, 11]);
    expect([counts.of('help', 'A'), counts.of('help', 'B')]).toEqual([6, 6]);
    expect([counts.of('kind', 'X'), counts.of('kind', 'Y')]).toEqual([4, 2]);
  });

  test('agree with counting one by one, whatever is chosen', () => {
    const letters = ['A', 'B', 'X', 'Y'];
    const has = (row: string, wanted: readonly string[]) => wanted.every((letter) => row.includes(letter));
    const count = (wanted: readonly string[]) =>
      rows.filter((row) => has(row.letters, wanted)).reduce((sum, row) => sum + row.services, 0);
    for (const help of letters)
      for (const kind of letters) {
        const counts = countFacets(rows, { help, kind });
        expect(counts.total).toBe(count([help, kind]));
        expect(counts.without('help')).toBe(count([kind]));
        for (const letter of letters) {
          expect(counts.of('help', letter)).toBe(count([kind, letter]));
          expect(counts.of('other', letter)).toBe(count([help, kind, letter]));
        }
      }
  });
});

describe('bits of facets', () => {
  test('are told apart to the last letter, the two of the moment among them', () => {
    const letters = ['A', 'f', 'g', '9', '!', '+'];
    for (const one of letters) {
      const count = new FacetCount({});
      const { low, high } = bitsOf(one);
      count.add(low, high);
      const { of } = count.counts();
      expect(letters.filter((letter) => of('any', letter) > 0)).toEqual([one]);
    }
  });
});

describe('letters of facets', () => {
  test('are one for each facet, and none for a word', () => {
    const facets = Object.entries(facetNames).flatMap(([name, values]) => values.map((value) => `${name}:${value}`));
    expect(new Set(facets.map(facetLetter)).size).toBe(facets.length);
    expect(lettersOf(['past', 'help:meals', 'help:unknown', 'kind:free'])).toBe(
      [facetLetter('help:meals'), facetLetter('kind:free')].sort().join(''),
    );
    expect(() => facetLetter('help:unknown')).toThrow('no letter');
  });
});
