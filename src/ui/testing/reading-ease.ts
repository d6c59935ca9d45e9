import { textOf } from './html.ts';

/** Where a sentence ends without a full stop: a title, an item, a label. */
const ends = /<\/(?:p|li|h[1-6]|dt|dd|legend|label|button|td|th|caption|summary|div|option)>/g;

/**
 * How easily Italian text reads, 0 to 100 (Gulpease): 89 + (300 × sentences − 10 × letters) ÷ words. At 60 somebody with
 * the middle school reads it alone. P. Lucisano, M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà
 * dei testi in lingua italiana", Scuola e città 3, 1988.
 */
export function readingEase(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) throw new Error('there is nothing to read');
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const sentences = text.split(/[.!?:;](?=\s|$)/).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
  return 89 + (300 * sentences - 10 * letters) / words.length;
}

/** The same of what stands in the main part of a page. */
export function readingEaseOf(html: string): number {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return readingEase(textOf(main.replaceAll(ends, (tag) => ` . ${tag}`)));
}
