import type { Block, PdfDocument } from '../document.ts';
import { blocksOf } from './page-blocks.ts';
import { findElement, hasClass, readTree, wordsOf, type PageElement } from './page-tree.ts';

export interface SavedPage {
  readonly html: string;
  /** The page's own address, scheme and host included. */
  readonly url: string;
  readonly now: Date;
}

/** Words that the document says of itself, in the page's language. */
export interface SavedPageWords {
  readonly savedFrom: string;
  /** Said where the page has a form that the document leaves out. */
  readonly formLeftOut: string;
}

/**
 * A page of the site as a document. Only a page that says that it may be saved is: it links to its PDF in its head, which pages
 * that are somebody's own never do. Undefined for any other.
 */
export function documentOfPage(
  { html, url, now }: SavedPage,
  wordsIn: (language: 'it' | 'en') => SavedPageWords,
): PdfDocument | undefined {
  const page = readTree(html);
  const by = (wanted: (element: PageElement) => boolean) => findElement(page, wanted);
  const main = by(({ tag }) => tag === 'main');
  const title = by(({ tag }) => tag === 'h1');
  if (main === undefined || title === undefined || !maySave(page)) return undefined;
  const language = by(({ tag }) => tag === 'html')?.attributes['lang'] === 'en' ? 'en' : 'it';
  const words = wordsIn(language);
  const lead = by((element) => element.tag === 'p' && hasClass(element, 'lead'));
  const brand = by((element) => hasClass(element, 'navbar-brand'));
  const madeUp = by((element) => hasClass(element, 'will-made-up'));
  const hasForm = findElement(main, ({ tag, attributes }) => tag === 'form' && attributes['method'] === 'post');
  const blocks: Block[] = [
    ...(madeUp === undefined ? [] : [{ kind: 'note' as const, text: wordsOf(madeUp) }]),
    ...blocksOf(main.children, url),
    ...(hasForm === undefined ? [] : [{ kind: 'note' as const, text: words.formLeftOut }]),
    { kind: 'paragraph', text: [`${words.savedFrom} `, { kind: 'link', text: url, href: url }] },
  ];
  return {
    language,
    title: wordsOf(title),
    ...(lead !== undefined && { subtitle: wordsOf(lead) }),
    ...(brand !== undefined && { author: wordsOf(brand), footer: wordsOf(brand) }),
    date: now,
    blocks,
  };
}

/** Whether the page offers itself as a document. */
export function maySave(page: PageElement): boolean {
  return (
    findElement(page, ({ tag, attributes }) => {
      return tag === 'link' && attributes['rel'] === 'alternate' && attributes['type'] === 'application/pdf';
    }) !== undefined
  );
}
