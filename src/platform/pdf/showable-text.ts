import { REPLACEMENT } from './clean-text.ts';
import { graphemesOf } from './graphemes.ts';
import { compile } from './typst-compiler.ts';

const everyday = /^[\n\u0020-\u007E\u00A0-\u017F\u2010-\u201E\u2022\u2026\u20AC\u200B]*$/u;
const mostAnswers = 10_000;
const answers = new Map<string, boolean>();

/** The text with whatever no font can draw marked as such: in an accessible document a missing glyph is an error. */
export function keepShowable(text: string): string {
  if (everyday.test(text)) return text;
  const graphemes = graphemesOf(text);
  ask(graphemes.filter((grapheme) => !everyday.test(grapheme) && !answers.has(grapheme)));
  return graphemes.map((grapheme) => (answers.get(grapheme) === false ? REPLACEMENT : grapheme)).join('');
}

/** The text with only the letters that the fonts shipped with the platform have for certain. */
export function keepEveryday(text: string): string {
  if (everyday.test(text)) return text;
  return graphemesOf(text)
    .map((grapheme) => (everyday.test(grapheme) ? grapheme : '?'))
    .join('');
}

/** Asks for all at once, and in halves as long as the answer is no. */
function ask(graphemes: readonly string[]): void {
  if (graphemes.length === 0) return;
  if (answers.size > mostAnswers) answers.clear();
  const shown = 'pdf' in compile('probe', JSON.stringify(graphemes), new Date(0));
  if (shown || graphemes.length === 1) {
    for (const grapheme of graphemes) answers.set(grapheme, shown);
    return;
  }
  const half = Math.ceil(graphemes.length / 2);
  ask(graphemes.slice(0, half));
  ask(graphemes.slice(half));
}
