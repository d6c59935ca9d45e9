import { expect, test } from 'vitest';
import { readingEase, readingEaseOf } from './reading-ease.ts';

test('short words in short sentences read easily, an office’s sentence does not', () => {
  expect(readingEase('Chiedi. Ti aiutiamo noi.')).toBeGreaterThan(90);
  expect(
    readingEase(
      'Ai sensi della normativa vigente la documentazione attestante la situazione reddituale dovrà essere presentata congiuntamente alla domanda.',
    ),
  ).toBeLessThan(45);
});

test('is worked out as it was published', () => {
  // 4 words, 18 letters, 1 sentence.
  expect(readingEase('Casa mia bella grande.')).toBeCloseTo(89 + (300 - 180) / 4, 5);
});

test('each item of a page is a sentence, and what is around the page is not read', () => {
  expect(
    readingEaseOf('<header>Amministrazione</header><main><ul><li>uno due</li><li>tre</li></ul></main>'),
  ).toBeCloseTo(89 + (600 - 90) / 3, 5);
});
