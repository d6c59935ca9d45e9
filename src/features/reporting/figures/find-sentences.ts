import type { Language } from '../../../i18n/index.ts';
import type { MarkupInline } from '../markup/document.ts';
import { parseMarkup } from '../markup/parse-markup.ts';

/** Stands for the figure while sentences are told apart: a private character that no text has. */
const mark = '\uE000';

/** A sentence around a figure, in three parts. */
export interface SentenceAround {
  readonly before: string;
  readonly after: string;
}

/** The sentences of a text in which a figure stands; `say` words the other figures of the same sentence. */
export function findSentences(
  language: Language,
  text: string,
  reference: string,
  say: (reference: string) => string,
): SentenceAround[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const wordsOf = (pieces: readonly MarkupInline[]) =>
    pieces
      .map((piece) => {
        if (piece.kind !== 'figure') return piece.text.replaceAll(mark, '');
        return piece.reference === reference ? mark : say(piece.reference);
      })
      .join('');
  const runs = parseMarkup(text).blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'quote':
        return [wordsOf(block.text)];
      case 'list':
        return block.items.map(wordsOf);
      case 'table':
        return block.rows.map((row) => row.map(wordsOf).join(' · '));
      case 'figure':
      case 'chart':
        return block.reference === reference ? [mark] : [];
      default:
        return [];
    }
  });
  return runs
    .flatMap((run) => Array.from(segmenter.segment(run), ({ segment }) => segment.trim()))
    .filter((sentence) => sentence.includes(mark))
    .map((sentence) => {
      const [before = '', ...after] = sentence.split(mark);
      return { before, after: after.join('…') };
    });
}
