import type { Markup, MarkupInline } from './document.ts';
import { parseMarkup } from './parse-markup.ts';

/** Every figure that texts refer to. */
export function referencesInTexts(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => referencesIn(parseMarkup(text))))];
}

/** Every figure that a text refers to, once each, in the order in which they come. */
export function referencesIn({ blocks }: Markup): string[] {
  const found = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'figure':
      case 'chart':
        return [block.reference];
      case 'paragraph':
      case 'quote':
        return inText(block.text);
      case 'list':
        return block.items.flatMap(inText);
      case 'table':
        return block.rows.flat().flatMap(inText);
      default:
        return [];
    }
  });
  return [...new Set(found)];
}

function inText(text: readonly MarkupInline[]): string[] {
  return text.flatMap((piece) => (piece.kind === 'figure' ? [piece.reference] : []));
}
