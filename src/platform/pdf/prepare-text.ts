import { cleanText, isVisible } from './clean-text.ts';
import type { Inline, Text } from './document.ts';

const SOFT_HYPHEN = '\u00AD';

/** A text as a list of pieces, each with its kind. */
export function prepareText(text: Text) {
  return (typeof text === 'string' ? [text] : text).map(prepareInline);
}

function prepareInline(inline: Inline) {
  if (typeof inline === 'string') return { kind: 'plain', text: cleanText(inline) };
  const text = cleanText(inline.text);
  if (inline.kind !== 'link') return { kind: inline.kind, text };
  const href = followable(inline.href);
  if (href === undefined || !isVisible(text)) return { kind: 'plain', text };
  return { kind: 'link', text: text.replaceAll(SOFT_HYPHEN, ''), href };
}

/** An address that makes sense outside the site and cannot run anything; written in ASCII by the URL standard. */
function followable(href: string): string | undefined {
  const url = URL.parse(href.toWellFormed());
  const allowed = url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) && url.href.length <= 2000;
  return allowed ? url.href : undefined;
}
