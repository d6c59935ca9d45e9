import type { Inline } from '../document.ts';
import { isLeftOut, wordsOf, type PageElement, type PageNode } from './page-tree.ts';

const blockTags = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

export function isBlock(element: PageElement): boolean {
  return blockTags.has(element.tag);
}

const between = ' – ';

/** A run of text with its links and its bold; blocks in it are parted by a dash. `base` is the page's own address. */
export function inlineOf(nodes: readonly PageNode[], base: string): Inline[] {
  return tidy(apart(nodes).flatMap((node) => piecesOf(node, base)));
}

function piecesOf(node: PageNode, base: string): Inline[] {
  if (typeof node === 'string') return [node.replaceAll(/\s+/g, ' ')];
  if (isLeftOut(node)) return [];
  if (node.tag === 'br') return [between];
  if (node.tag === 'a' && node.attributes['href'] !== undefined) {
    const text = wordsOf(node);
    return text === '' ? [] : [{ kind: 'link', text, href: URL.parse(node.attributes['href'], base)?.href ?? base }];
  }
  if (node.tag === 'strong' || node.tag === 'b') {
    const text = wordsOf(node);
    return text === '' ? [] : [{ kind: 'strong', text }];
  }
  const inner = apart(node.children).flatMap((child) => piecesOf(child, base));
  return isBlock(node) ? [between, ...inner, between] : inner;
}

/** Elements that touch are set apart by the style sheet on a screen, by a space here. */
function apart(nodes: readonly PageNode[]): PageNode[] {
  const seen = nodes.filter((node) => typeof node === 'string' || !isLeftOut(node));
  return seen.flatMap((node, index) => {
    const last = seen[index - 1];
    return typeof node !== 'string' && last !== undefined && typeof last !== 'string' ? [' ', node] : [node];
  });
}

/** No dash at either end, never two of them, no space beside a space. */
function tidy(pieces: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined
    .map((piece, index) => {
      if (typeof piece !== 'string') return piece;
      const single = piece.replaceAll(/\s+/g, ' ').replaceAll(/(?: ?– ?){2,}/g, between);
      const begun = index === 0 ? single.replace(/^[ –]+/, '') : single;
      return index === joined.length - 1 ? begun.replace(/[ –]+$/, '') : begun;
    })
    .filter((piece) => piece !== '');
}

/** Whether a run says anything. */
export function saysSomething(pieces: readonly Inline[]): boolean {
  return pieces.some((piece) => typeof piece !== 'string' || piece.trim() !== '');
}
