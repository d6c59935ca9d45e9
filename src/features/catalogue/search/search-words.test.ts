import { expect, test } from 'vitest';
import { isFoundBy, searchWords } from './search-words.ts';

test('only the last word may be unfinished, from three letters on', () => {
  expect(searchWords('anziani domici')).toEqual([
    { typed: 'anziani', stem: 'anzian' },
    { typed: 'domici', stem: 'domic', startsWith: 'domici' },
  ]);
  expect(searchWords('badante al')).toEqual([{ typed: 'badante', stem: 'badant', startsWith: 'badante' }]);
});

test('a word in two forms counts once, and no more than eight words count', () => {
  expect(searchWords('anziano anziani')).toHaveLength(1);
  expect(searchWords('uno due tre quattro cinque sei sette otto nove dieci undici')).toHaveLength(8);
});

test('common words alone are no search', () => {
  expect(searchWords('per gli')).toEqual([]);
});

test('a word finds its forms, and the last one what begins with it', () => {
  const [word] = searchWords('domici');
  expect(word && [isFoundBy('domicil', word), isFoundBy('domic', word), isFoundBy('domin', word)]).toEqual([
    true,
    true,
    false,
  ]);
});
