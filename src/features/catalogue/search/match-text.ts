import { withoutAccents } from '../../../domain/search/normalise.ts';
import { stem } from '../../../domain/search/stem.ts';
import type { SearchTerm } from '../../../domain/search/understand.ts';
import type { Piece } from './model.ts';

/** What is looked for in a text: a word or phrase, by its stems. */
export interface Wanted {
  readonly stems: readonly string[];
  readonly startsWith?: string | undefined;
  readonly synonym: boolean;
}

/** Everything that a text may say for a term, what was typed first. */
export function wantedOf({ stems, startsWith, synonyms }: SearchTerm): Wanted[] {
  return [{ stems, startsWith, synonym: false }, ...synonyms.map((phrase) => ({ stems: phrase.stems, synonym: true }))];
}

const writtenWord = /[\p{L}\p{N}]+/gu;

/** The words of a text that say what is wanted, as the text writes them; undefined where it does not say it. */
export function findIn(text: string, { stems, startsWith }: Wanted): { said: string; at: number } | undefined {
  const found = new Map<string, RegExpExecArray>();
  for (const match of text.matchAll(writtenWord)) {
    const plain = withoutAccents(match[0]);
    const wanted = stems.find(
      (one) => !found.has(one) && (isStem(plain, one) || (startsWith !== undefined && plain.startsWith(startsWith))),
    );
    if (wanted !== undefined) found.set(wanted, match);
    if (found.size === stems.length) break;
  }
  if (found.size < stems.length) return undefined;
  const inOrder = [...found.values()].sort((a, b) => a.index - b.index);
  return { said: inOrder.map(([word]) => word).join(' '), at: inOrder[0]?.index ?? 0 };
}

function isStem(plain: string, wanted: string): boolean {
  // Most words of a text begin with another letter: those need no stem.
  return plain.charCodeAt(0) === wanted.charCodeAt(0) && stem(plain) === wanted;
}

/** A text in pieces, with the words that say what is wanted apart. */
export function piecesOf(text: string, wanted: readonly Wanted[]): Piece[] {
  if (wanted.length === 0) return [{ text, found: false }];
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .reduce<Piece[]>((all, part) => {
      const plain = withoutAccents(part);
      const found = wanted.some(
        ({ stems, startsWith }) =>
          stems.some((one) => isStem(plain, one)) || (startsWith !== undefined && plain.startsWith(startsWith)),
      );
      const last = all.at(-1);
      if (last && !found && !last.found) all[all.length - 1] = { text: last.text + part, found: false };
      else all.push({ text: part, found });
      return all;
    }, []);
}
