import { referencePattern, type MarkupFault, type MarkupInline } from './document.ts';

const pieces = /\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]*)\)|\{\{figure ([^}]*)\}\}/g;

/** The pieces of one run of text. What is not markup stays as it was written. */
export function parseInline(text: string, line: number, faults: MarkupFault[]): MarkupInline[] {
  const found: MarkupInline[] = [];
  let from = 0;
  const plain = (until: number) => {
    if (until > from) found.push({ kind: 'text', text: text.slice(from, until) });
  };
  for (const match of text.matchAll(pieces)) {
    plain(match.index);
    from = match.index + match[0].length;
    found.push(asPiece(match, line, faults));
  }
  plain(text.length);
  return found;
}

function asPiece(
  [whole, strong, words, href, reference]: RegExpExecArray,
  line: number,
  faults: MarkupFault[],
): MarkupInline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (words !== undefined && href !== undefined) {
    if (isOpenAddress(href)) return { kind: 'link', text: words, href };
    faults.push({ line, problem: 'bad-address', text: whole });
    return { kind: 'text', text: whole };
  }
  const named = (reference ?? '').trim();
  if (referencePattern.test(named)) return { kind: 'figure', reference: named };
  faults.push({ line, problem: 'bad-reference', text: whole });
  return { kind: 'text', text: whole };
}

/** Only what a reader of a public page may safely follow. */
function isOpenAddress(href: string): boolean {
  const url = URL.parse(href);
  return url !== null && ['https:', 'http:', 'mailto:'].includes(url.protocol) && url.href.length <= 1000;
}
