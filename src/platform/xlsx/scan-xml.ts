/** XML that is not well-formed, or that declares a document type (and with it entities that may grow without end). */
export class RefusedXml extends Error {}

export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** A tag, or a text between two tags, longer than this is no spreadsheet's. */
const longestPiece = 1024 * 1024;

/**
 * The tags and texts of an XML document as it comes, batch by batch. Names lose their prefix. An element that closes itself
 * opens and closes. Made for documents that programs write: of a document that is not well-formed it reads what it can.
 */
export async function* scanXml(content: AsyncIterable<Uint8Array>): AsyncGenerator<XmlEvent[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let waiting = '';
  for await (const piece of content) {
    waiting += decode(decoder, piece);
    const events: XmlEvent[] = [];
    waiting = waiting.slice(scanWhole(waiting, events));
    if (waiting.length > longestPiece) throw new RefusedXml('a tag without an end');
    if (events.length > 0) yield events;
  }
  if (waiting.trim() !== '') throw new RefusedXml('it ends within a tag');
}

/** Scans up to the last tag that is whole, and returns where that ends. */
function scanWhole(text: string, events: XmlEvent[]): number {
  let at = 0;
  for (;;) {
    const begin = text.indexOf('<', at);
    if (begin === -1) return at;
    const end = endOfMarkup(text, begin);
    if (end === -1) return at;
    if (begin > at) events.push({ kind: 'text', text: withCharacters(text.slice(at, begin)) });
    read(text.slice(begin, end), events);
    at = end;
  }
}

function endOfMarkup(text: string, begin: number): number {
  const after = (mark: string, length: number) => {
    const found = text.indexOf(mark, begin + length);
    return found === -1 ? -1 : found + mark.length;
  };
  if (text.startsWith('<!--', begin)) return after('-->', 4);
  if (text.startsWith('<![CDATA[', begin)) return after(']]>', 9);
  if (text.startsWith('<?', begin)) return after('?>', 2);
  // Too short to know yet what it will be.
  if (text.length - begin < 9 && '<![CDATA['.startsWith(text.slice(begin))) return -1;
  return endOfTag(text, begin);
}

/** A `>` may stand in the value of an attribute. */
function endOfTag(text: string, begin: number): number {
  let at = begin;
  for (;;) {
    const close = text.indexOf('>', at);
    if (close === -1) return -1;
    const quote = firstQuote(text, at, close);
    if (quote === -1) return close + 1;
    const ends = text.indexOf(text.charAt(quote), quote + 1);
    if (ends === -1) return -1;
    at = ends + 1;
  }
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

function read(markup: string, events: XmlEvent[]): void {
  if (markup.startsWith('<![CDATA[')) events.push({ kind: 'text', text: markup.slice(9, -3) });
  else if (markup.startsWith('<!DOCTYPE')) throw new RefusedXml('a document type');
  else if (markup.startsWith('</')) events.push({ kind: 'close', name: localName(markup.slice(2, -1).trim()) });
  else if (!markup.startsWith('<!') && !markup.startsWith('<?')) {
    const closes = markup.endsWith('/>');
    const inner = markup.slice(1, closes ? -2 : -1);
    const nameEnd = /\s/.exec(inner)?.index ?? inner.length;
    const name = localName(inner.slice(0, nameEnd));
    events.push({ kind: 'open', name, attributes: inner.slice(nameEnd) });
    if (closes) events.push({ kind: 'close', name });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name, prefix and all. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : withCharacters(value);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withCharacters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new RefusedXml('no UTF-8');
  }
}
