import type { Block, Inline, Text } from '../document.ts';
import { inlineOf } from './page-inline.ts';
import { wordsOf, type PageElement, type PageNode } from './page-tree.ts';

/** More columns than these do not fit a sheet: then each row is told in words. */
const mostColumns = 9;

/** A table of a page as one of a document: caption, header cells, the rest by rows. */
export function tableBlocks(table: PageElement, base: string): Block[] {
  const all = rowsIn(table);
  const [first = [], ...rest] = all;
  const isHeader = first.length > 0 && first.every(({ tag }) => tag === 'th');
  const header = isHeader ? first.map(wordsOf) : [];
  const rows = (isHeader ? rest : all).map((row) => row.flatMap((cell) => spread(cell, inlineOf(cell.children, base))));
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const caption = table.children
    .filter((child) => isTag(child, 'caption'))
    .map(everyWord)
    .join(' ');
  if (width === 0 || rows.length === 0) return [];
  if (width > mostColumns) return [{ kind: 'list', items: rows.map((row) => inWords(header, row)) }];
  return [
    {
      kind: 'table',
      caption,
      columns: Array.from({ length: width }, (_, index) => ({ header: header[index] ?? '' })),
      rows: rows.map((row) => Array.from({ length: width }, (_, index): Text => row[index] ?? '')),
      rowHeader: true,
    },
  ];
}

function isTag(node: PageNode, ...tags: readonly string[]): node is PageElement {
  return typeof node !== 'string' && tags.includes(node.tag);
}

/** A caption may be hidden from the eye where a heading says the same; in a document it stands. */
function everyWord(node: PageNode): string {
  if (typeof node === 'string') return node.replaceAll(/\s+/g, ' ').trim();
  return node.children.map(everyWord).join(' ').trim();
}

function rowsIn(element: PageElement): PageElement[][] {
  return element.children.flatMap((child) => {
    if (!isTag(child, 'thead', 'tbody', 'tfoot', 'tr')) return [];
    return child.tag === 'tr' ? [child.children.filter((cell) => isTag(cell, 'th', 'td'))] : rowsIn(child);
  });
}

/** A cell over several columns is followed by empty ones. */
function spread(cell: PageElement, text: Inline[]): Text[] {
  const over = Math.min(Number(cell.attributes['colspan'] ?? 1) || 1, mostColumns);
  return [text, ...Array.from({ length: over - 1 }, () => '')];
}

function inWords(header: readonly string[], row: readonly Text[]): Inline[] {
  return row.flatMap((cell, index): Inline[] => {
    const pieces = typeof cell === 'string' ? [cell] : [...cell];
    const name = header[index] ?? '';
    return [
      index === 0 ? '' : ' · ',
      ...(name === '' ? [] : [{ kind: 'strong' as const, text: name }, ' ']),
      ...pieces,
    ];
  });
}
