import { Parser } from 'htmlparser2';

/** An element of a page of ours, or a piece of its text. */
export type PageNode = string | PageElement;

export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PageNode[];
}

/** The page as a tree. */
export function readTree(html: string): PageElement {
  const root: PageElement = { tag: '#page', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element: PageElement = { tag, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext: (text) => void open.at(-1)?.children.push(text),
    onclosetag: () => void (open.length > 1 && open.pop()),
  });
  parser.end(html);
  return root;
}

/** The first element, in the order of the page, that is the one looked for. */
export function findElement(within: PageElement, wanted: (element: PageElement) => boolean): PageElement | undefined {
  for (const child of within.children) {
    if (typeof child === 'string') continue;
    const found = wanted(child) ? child : findElement(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function hasClass({ attributes }: PageElement, name: string): boolean {
  return (attributes['class'] ?? '').split(/\s+/).includes(name);
}

/** Not for the eye, not content, or only good on a screen. */
export function isLeftOut(element: PageElement): boolean {
  const { tag, attributes } = element;
  return (
    ['script', 'style', 'svg', 'template', 'form', 'button', 'input', 'select', 'textarea', 'label', 'iframe'].includes(
      tag,
    ) ||
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    hasClass(element, 'visually-hidden') ||
    hasClass(element, 'visually-hidden-focusable')
  );
}

/** Its words as one line. */
export function wordsOf(node: PageNode): string {
  return rawWords(node).replaceAll(/\s+/g, ' ').trim();
}

function rawWords(node: PageNode): string {
  if (typeof node === 'string') return node;
  if (isLeftOut(node)) return ' ';
  if (node.tag === 'br') return ' ';
  return node.children.map(rawWords).join('');
}
