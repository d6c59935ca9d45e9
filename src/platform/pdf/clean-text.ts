import { graphemesOf } from './graphemes.ts';

/** Stands for a character that no font can show. */
export const REPLACEMENT = '\uFFFD';

const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const controls = /\p{Cc}/gu;
// Explicit embeddings, overrides and isolates can make a text read differently from what it says; the rest are marks
// without a shape. Right-to-left text does not need them.
const invisible = /[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const meaningless = /[\p{Co}\p{Noncharacter_Code_Point}\uFFFC]/gu;
const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;
const longWord = /\S{24,}/gu;
const ZERO_WIDTH_SPACE = '\u200B';

/** A text that can be set in type: composed, without controls or tricks of direction, its very long words breakable. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(lineBreaks, '\n')
    .replace(controls, (control) => (control === '\n' ? control : ' '))
    .replace(invisible, '')
    .replace(meaningless, REPLACEMENT)
    .replace(longWord, breakable);
}

/** The same for what holds in one line of thought (titles, captions, labels): empty if there is nothing to see. */
export function cleanLine(text: string): string {
  const line = cleanText(text).replace(/\s+/gu, ' ').trim();
  return isVisible(line) ? line : '';
}

export function isVisible(text: string): boolean {
  return visible.test(text);
}

function breakable(word: string): string {
  return graphemesOf(word)
    .map((grapheme, index) => (index > 0 && index % 8 === 0 ? ZERO_WIDTH_SPACE + grapheme : grapheme))
    .join('');
}
