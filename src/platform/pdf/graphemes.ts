const segmenter = new Intl.Segmenter('it', { granularity: 'grapheme' });

/** What a reader takes for one character: a letter with its accents, an emoji with its skin tone. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
