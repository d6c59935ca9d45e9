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

interface WrittenWord {
  readonly said: string;
  readonly at: number;
  readonly plain: string;
  readonly stem: string;
}

/** A text whose words were read once, to be asked about many things. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly WrittenWord[];
  readonly byStem: ReadonlyMap<string, WrittenWord>;
}

const writtenWord = /[\p{L}\p{N}]+/gu;

/** Words that services write, by what was written: the same few thousand on every page. */
const wordsRead = new Map<string, Pick<WrittenWord, 'plain' | 'stem'>>();
const mostRead = 20_000;

function readWord(said: string): Pick<WrittenWord, 'plain' | 'stem'> {
  const known = wordsRead.get(said);
  if (known !== undefined) return known;
  if (wordsRead.size >= mostRead) wordsRead.clear();
  const plain = withoutAccents(said);
  const read = { plain, stem: stem(plain) };
  wordsRead.set(said, read);
  return read;
}

export function readText(text: string): ReadText {
  const words: WrittenWord[] = [];
  const byStem = new Map<string, WrittenWord>();
  writtenWord.lastIndex = 0;
  for (let found = writtenWord.exec(text); found !== null; found = writtenWord.exec(text)) {
    const [said] = found;
    const { plain, stem: own } = readWord(said);
    const word = { said, at: found.index, plain, stem: own };
    words.push(word);
    if (!byStem.has(own)) byStem.set(own, word);
  }
  return { text, words, byStem };
}

/** The words of a text that say what is wanted, as the text writes them; undefined where it does not say it. */
export function findIn({ words, byStem }: ReadText, wanted: Wanted): { said: string; at: number } | undefined {
  const { stems, startsWith } = wanted;
  const found = stems.map(
    (one) =>
      byStem.get(one) ??
      (startsWith === undefined ? undefined : words.find(({ plain }) => plain.startsWith(startsWith))),
  );
  const all = found.filter((word) => word !== undefined).sort((a, b) => a.at - b.at);
  const [first] = all;
  if (first === undefined || all.length < stems.length) return undefined;
  return { said: all.map(({ said }) => said).join(' '), at: first.at };
}

/** A text in pieces, with the words that say what is wanted apart. */
export function piecesOf(text: string, wanted: readonly Wanted[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { said, at, plain, stem: own } of wanted.length === 0 ? [] : readText(text).words) {
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
