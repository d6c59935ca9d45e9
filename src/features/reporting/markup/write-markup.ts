import type { MarkupBlock, MarkupInline } from './document.ts';

/** The text that reads as these blocks: `parseMarkup(writeMarkup(blocks)).blocks` are the same again. */
export function writeMarkup(blocks: readonly MarkupBlock[]): string {
  return blocks.map(writeBlock).join('\n\n');
}

function writeBlock(block: MarkupBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return writeInline(block.text);
    case 'quote':
      return `> ${writeInline(block.text)}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${writeInline(item)}`)
        .join('\n');
    case 'table':
      return [block.header, ...block.rows.map((row) => row.map(writeInline))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n');
    case 'figure':
      return `{{figure ${block.reference}}}`;
    case 'chart':
      return `{{chart ${block.reference.slice('chart/'.length)}}}`;
  }
}

function writeInline(text: readonly MarkupInline[]): string {
  return text
    .map((piece) => {
      switch (piece.kind) {
        case 'strong':
          return `**${piece.text}**`;
        case 'link':
          return `[${piece.text}](${piece.href})`;
        case 'figure':
          return `{{figure ${piece.reference}}}`;
        case 'text':
          return piece.text;
      }
    })
    .join('');
}
