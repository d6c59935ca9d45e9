import { expect, it } from 'vitest';
import { proseOf, readingEase, readingEaseOf } from './reading-ease.ts';

it('is the index as its authors define it', () => {
  // 4 words, 1 sentence, 22 letters: 89 + (300 − 220) / 4.
  expect(readingEase(['Il gatto dorme tranquillo.'])).toBe(109);
  // Two texts are two sentences, with a full stop or without: 4 words, 16 letters.
  expect(readingEase(['Casa mia', 'bella grande'])).toBe(89 + (600 - 180) / 4);
});

it('tells office language from plain words', () => {
  const office =
    'L’amministrazione procedente provvederà all’espletamento degli adempimenti conseguenziali nei termini regolamentari';
  expect(readingEase([office])).toBeLessThan(40);
  expect(readingEase(['Chiedi. Ti aiutiamo noi, e ti rispondiamo entro due giorni.'])).toBeGreaterThan(80);
});

it('is taken of the prose of a page, paragraph by paragraph: no names, labels or scripts', () => {
  const html = `<header>Amministrazione</header><main><h1>Chiedi</h1>
    <p>Ti rispondiamo entro <b>due</b> giorni di lavoro.</p><script>var x = 1 + 2 + 3;</script></main>`;
  expect(proseOf(html)).toEqual(['Ti rispondiamo entro due giorni di lavoro.']);
  expect(readingEaseOf(html)).toBe(readingEase(['Ti rispondiamo entro due giorni di lavoro.']));
});
