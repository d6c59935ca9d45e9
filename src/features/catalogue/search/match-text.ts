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

/** A word as some text writes it: the same object wherever it is written so. */
interface WrittenWord {
  readonly said: string;
  readonly plain: string;
  readonly stem: string;
}

/** A text whose words were read once, to be asked about many things. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly WrittenWord[];
  /** Where each of them begins. */
  readonly places: readonly number[];
}

/** Words that services write: the same few thousand on every page. */
const wordsRead = new Map<string, WrittenWord>();
const mostRead = 20_000;

function readWord(said: string): WrittenWord {
  const known = wordsRead.get(said);
  if (known !== undefined) return known;
  if (wordsRead.size >= mostRead) wordsRead.clear();
  const plain = withoutAccents(said);
  const read = { said, plain, stem: stem(plain) };
  wordsRead.set(said, read);
  return read;
}

/** By code: 1 for letters and digits, 2 for what is none, 0 until it is asked for. Writings that need two codes a letter have no words here. */
const kindsOfCharacter = new Uint8Array(1 << 16);

/** An expression makes a list for each word that it finds, a tenth of what a page of results takes. */
function isOfWord(code: number): boolean {
  if (kindsOfCharacter[code] === 0) kindsOfCharacter[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return kindsOfCharacter[code] === 1;
}

export function readText(text: string): ReadText {
  const words: WrittenWord[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isOfWord(text.charCodeAt(at))) continue;
    const from = at;
    while (at < text.length && isOfWord(text.charCodeAt(at))) at++;
    words.push(readWord(text.slice(from, at)));
    places.push(from);
  }
  return { text, words, places };
}

/** The words of a text that say what is wanted, as the text writes them; undefined where it does not say it. */
export function findIn({ words, places }: ReadText, wanted: Wanted): { said: string; at: number } | undefined {
  const { stems, startsWith } = wanted;
  const found: number[] = [];
  for (const one of stems) {
    let place = words.findIndex((word) => word.stem === one);
    if (place < 0 && startsWith !== undefined) place = words.findIndex(({ plain }) => plain.startsWith(startsWith));
    if (place < 0) return undefined;
    found.push(place);
  }
  found.sort((a, b) => a - b);
  const [first] = found;
  if (first === undefined) return undefined;
  return { said: found.map((place) => words[place]?.said ?? '').join(' '), at: places[first] ?? 0 };
}

/** A text in pieces, with the words that say what is wanted apart. */
export function piecesOf(text: string, wanted: readonly Wanted[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const read = wanted.length === 0 ? undefined : readText(text);
  for (const [place, { said, plain, stem: own }] of (read?.words ?? []).entries()) {
    const at = read?.places[place] ?? 0;
    const found = wanted.some(
      ({ stems, startsWith }) => stems.includes(own) || (startsWith !== undefined && plain.startsWith(startsWith)),
    );
    if (!found) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), found: false });
    pieces.push({ text: said, found: true });
    from = at + said.length;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}
