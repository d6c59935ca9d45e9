import type { Block, Heading, Inline } from '../document.ts';
import { inlineOf, isBlock, saysSomething } from './page-inline.ts';
import { tableBlocks } from './page-table.ts';
import { hasClass, isLeftOut, wordsOf, type PageElement, type PageNode } from './page-tree.ts';

/**
 * The content of a page as blocks of a document, in the same order: headings, paragraphs, lists, tables, notices, folds opened.
 * Drawings are left out: each has its figures in a table beside it. Forms are left out too: one fills them in on the page.
 */
export function blocksOf(nodes: readonly PageNode[], base: string): Block[] {
  const blocks: Block[] = [];
  let run: PageNode[] = [];
  const endRun = () => {
    blocks.push(...paragraphOf(run, base));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !holdsBlocks(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (!isLeftOut(node)) blocks.push(...blockOf(node, base));
  }
  endRun();
  return blocks;
}

/** A block, or something inline around one: a link that is a card. */
function holdsBlocks(element: PageElement): boolean {
  return (
    isBlock(element) ||
    (!isLeftOut(element) && element.children.some((child) => typeof child !== 'string' && holdsBlocks(child)))
  );
}

function paragraphOf(nodes: readonly PageNode[], base: string): Block[] {
  const text = inlineOf(nodes, base);
  return saysSomething(text) ? [{ kind: 'paragraph', text }] : [];
}

function blockOf(element: PageElement, base: string): Block[] {
  if (hasClass(element, 'will-notice')) return noticeOf(element, base);
  switch (element.tag) {
    case 'h1':
      return [];
    case 'h2':
    case 'h3':
    case 'h4':
      return headingOf(element);
    case 'p':
    case 'pre':
      return hasClass(element, 'lead') ? [] : paragraphOf(element.children, base);
    case 'summary':
    case 'figcaption': {
      const text = wordsOf(element);
      return text === '' ? [] : [{ kind: 'paragraph', text: [{ kind: 'strong', text }] }];
    }
    case 'ul':
    case 'ol':
      return listOf(element, base);
    case 'dl':
      return definitionsOf(element, base);
    case 'table':
      return tableBlocks(element, base);
    case 'blockquote': {
      const text = inlineOf(element.children, base);
      return saysSomething(text) ? [{ kind: 'quote', text }] : [];
    }
    default:
      return blocksOf(element.children, base);
  }
}

const levels: Readonly<Record<string, Heading['level']>> = { h2: 1, h3: 2, h4: 3 };

function headingOf(element: PageElement): Block[] {
  const [level, text] = [levels[element.tag], wordsOf(element)];
  return level === undefined || text === '' ? [] : [{ kind: 'heading', level, text }];
}

function noticeOf(element: PageElement, base: string): Block[] {
  const isTitle = (node: PageNode) => typeof node !== 'string' && hasClass(node, 'alert-heading');
  const title = element.children.filter(isTitle).map(wordsOf).join(' ');
  const text = inlineOf(
    element.children.filter((node) => !isTitle(node)),
    base,
  );
  if (!saysSomething(text)) return title === '' ? [] : [{ kind: 'note', text: title }];
  return [{ kind: 'note', ...(title !== '' && { title }), text }];
}

/** A list whose items are sentences stays one; one of cards or tables is told one after the other. */
function listOf(list: PageElement, base: string): Block[] {
  const items = list.children.filter((child): child is PageElement => typeof child !== 'string' && !isLeftOut(child));
  if (items.some(isLarge)) return items.flatMap((item) => blocksOf(item.children, base));
  const texts = items.map((item) => inlineOf(item.children, base)).filter(saysSomething);
  return texts.length === 0 ? [] : [{ kind: 'list', ordered: list.tag === 'ol', items: texts }];
}

function isLarge(element: PageElement): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      !isLeftOut(child) &&
      (['h2', 'h3', 'h4', 'table', 'dl', 'ul', 'ol'].includes(child.tag) || isLarge(child)),
  );
}

/** `dt` and `dd`, wherever they stand in the list, as items: what it is, then what is said of it. */
function definitionsOf(list: PageElement, base: string): Block[] {
  const parts = list.children.flatMap((child): PageElement[] => {
    if (typeof child === 'string') return [];
    return child.tag === 'div' ? child.children.filter((inner) => typeof inner !== 'string') : [child];
  });
  const items: Inline[][] = [];
  for (const part of parts) {
    if (part.tag === 'dt') items.push([{ kind: 'strong', text: wordsOf(part) }]);
    else items.at(-1)?.push(items.at(-1)?.length === 1 ? ': ' : ' · ', ...inlineOf(part.children, base));
  }
  const told = items.filter((item) => item.length > 1);
  return told.length === 0 ? [] : [{ kind: 'list', items: told }];
}
