import { exceptions } from './exceptions.ts';
import { withoutAccents } from './normalise.ts';
import { isStopWord } from './stop-words.ts';

const shortest = 3;

/**
 * A light stem for Italian: *anziano*, *anziani*, *anziana* and *anziane* become `anzian`. It takes away what changes with
 * number and gender, and nothing else: the usual stemmers cut deeper and tear apart the forms of one word.
 * `word` is one token of `words`.
 */
export function stem(word: string): string {
  const exception = exceptions.get(word);
  if (exception !== undefined) return exception;
  if (word.length <= shortest || /\d/.test(word)) return word;
  const bare = withoutFinalVowels(word);
  if (bare === word) return withoutForeignPlural(word);
  // lavoratrice and lavoratore; dottoressa and dottore, studentessa and studente.
  if (bare.length > 6 && bare.endsWith('tric')) return `${bare.slice(0, -4)}tor`;
  if (/(?:tor|ent)ess$/.test(bare)) return bare.slice(0, -3);
  // The h only keeps the sound of c and g before e and i: lago and laghi, amica and amiche.
  return /[cg]h$/.test(bare) && bare.length > shortest ? bare.slice(0, -1) : bare;
}

function withoutFinalVowels(word: string): string {
  let end = word.length;
  while (end > shortest && 'aeiou'.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/** caregivers and caregiver; not bonus, nor stress. */
function withoutForeignPlural(word: string): string {
  return word.length > 5 && /[bcdfgklmnprt]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text worth searching by, in their order, without accents and unstemmed. */
export function words(text: string): string[] {
  // Stop words are told by their accents ("dà" and "da" are two words), so accents go afterwards.
  const all =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.flatMap((word) => {
    if (isStopWord(word)) return [];
    const plain = withoutAccents(word).replaceAll(/[^a-z0-9]+/g, '');
    return plain.length > 1 || /\d/.test(plain) ? [plain] : [];
  });
}

/** Words written with a hyphen as one ("wi-fi", "baby-sitter"), which others write without. */
export function joinedWords(text: string): string[] {
  const joined = text.normalize('NFC').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
  return joined.flatMap((word) => words(word.replaceAll('-', '')));
}

/** The stems of the words of a text, in their order. */
export function tokens(text: string): string[] {
  return words(text).map(stem);
}
