import { inflateSync } from 'node:zlib';

/**
 * What one of our documents says, line by line, as its letters stand on paper; each page ends with a form feed. Reads what Typst writes, and refuses what it
 * cannot read: a letter without a meaning, another way to write objects. (PDF 1.7, ISO 32000-1: 7.5.4 cross-reference table,
 * 9.4.3 showing text, 9.10.3 ToUnicode.)
 */
export function readPdf(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes));
  const said = [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b|\/Subtype \/Form\b/.test(dictionary))
    .flatMap(({ dictionary, stream }) => {
      const fonts = fontsOf(dictionary, objects);
      const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1];
      const content = contents === undefined ? stream : objects.get(Number(contents))?.stream;
      return content === undefined ? [] : `${linesOf(content.toString('latin1'), fonts).join('\n')}\f`;
    });
  if (said.length === 0) throw new Error('a document that says nothing');
  return said.join('\n');
}

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

function objectsOf(bytes: Buffer): Map<number, PdfObject> {
  const text = bytes.toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const entries = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s+)+)/.exec(text.slice(table))?.[1];
  if (entries === undefined) throw new Error('a document without a table of its objects');
  const places = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, at, kind]) => (kind === 'n' ? Number(at) : 0));
  return new Map(places.flatMap((at, number) => (at === 0 ? [] : [[number, objectAt(bytes, text, at)] as const])));
}

function objectAt(bytes: Buffer, text: string, at: number): PdfObject {
  const end = text.indexOf('endobj', at);
  const head = /^[\s\S]*?\bstream\r?\n/.exec(text.slice(at, end))?.[0];
  if (head === undefined) return { dictionary: text.slice(at, end), stream: undefined };
  const length = /\/Length (\d+)(?! \d+ R)/.exec(head)?.[1];
  if (length === undefined) throw new Error('a stream of no stated length');
  const from = at + head.length;
  const raw = bytes.subarray(from, from + Number(length));
  const packed = /\/Filter \[?\s*\/(\w+)/.exec(head)?.[1];
  // Images have filters of their own, and no letters.
  const readable = packed === undefined || packed === 'FlateDecode';
  return { dictionary: head, stream: !readable ? undefined : packed === undefined ? raw : inflateSync(raw) };
}

/** What a font's glyphs stand for, and how wide they are (in thousandths of its size), by their number as four hexadecimal digits. */
interface Font {
  readonly meanings: ReadonlyMap<string, string>;
  readonly widths: ReadonlyMap<string, number>;
}

function fontsOf(dictionary: string, objects: ReadonlyMap<number, PdfObject>): Map<string, Font> {
  const named = /\/Font <<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? '';
  return new Map(
    [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', number]) => {
      const font = objects.get(Number(number))?.dictionary ?? '';
      const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]))?.stream;
      if (map === undefined) throw new Error(`the letters of font ${name} have no meaning`);
      const glyphs = objects.get(Number(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1]))?.dictionary ?? '';
      return [name, { meanings: meaningsIn(map.toString('latin1')), widths: widthsIn(glyphs) }] as const;
    }),
  );
}

function widthsIn(glyphs: string): Map<string, number> {
  const ranges = (/\/W \[([-.\d\s]*)\]/.exec(glyphs)?.[1] ?? '').matchAll(/(\d+) (\d+) ([.\d]+)/g);
  const hex = (glyph: number) => glyph.toString(16).padStart(4, '0');
  return new Map(
    [...ranges].flatMap(([, from, to, width]) =>
      Array.from(
        { length: Number(to) - Number(from) + 1 },
        (_, at) => [hex(Number(from) + at), Number(width)] as const,
      ),
    ),
  );
}

function meaningsIn(map: string): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', meaning = ''] of lines.matchAll(/<([\dA-Fa-f]{4})>\s*<([\dA-Fa-f]+)>/g))
      meanings.set(glyph.toLowerCase(), Buffer.from(meaning, 'hex').swap16().toString('utf16le'));
  if (map.includes('beginbfrange')) throw new Error('a map of letters by ranges');
  return meanings;
}

/** Parentheses that come in pairs stand in a literal as they are (7.3.4.2): the glyphs 40 and 41 do. */
const plain = String.raw`\\[\s\S]|[^\\()]`;
const literal = [1, 2, 3].reduce((inner) => String.raw`\((?:${plain}|${inner})*\)`, String.raw`\((?:${plain})*\)`);
const written = String.raw`${literal}|<[\dA-Fa-f\s]*>`;

/** One part of a drawing: what stands where, a font with its size, a text. */
const drawn = new RegExp(
  String.raw`(?:[-.\d]+ ){4}(?<x>[-.\d]+) (?<y>[-.\d]+) cm|(?:[-.\d]+ ){4}(?<moved>[-.\d]+) (?<raised>[-.\d]+) Tm|` +
    String.raw`\/(?<font>\w+) (?<size>[.\d]+) Tf|(?<shown>\[(?:${written}|[-.\d\s])*\]\s*TJ|(?:${written})\s*Tj)`,
  'g',
);
const pieces = new RegExp(String.raw`(${literal})|<([\dA-Fa-f\s]*)>|(-?[.\d]+)`, 'g');

function linesOf(content: string, fonts: ReadonlyMap<string, Font>): string[] {
  const lines: string[] = [];
  const here = { x: 0, y: 0, size: 0 };
  const from = { x: 0, y: 0 };
  let read = 0;
  let font: Font | undefined;
  let end: { readonly x: number; readonly y: number } | undefined;
  for (const { groups = {} } of content.matchAll(drawn)) {
    const { x, y, size, shown } = groups;
    const { moved, raised } = groups;
    if (x !== undefined && y !== undefined) {
      Object.assign(from, { x: Number(x), y: Number(y) });
      Object.assign(here, from);
    }
    if (moved !== undefined && raised !== undefined)
      Object.assign(here, { x: from.x + Number(moved), y: from.y + Number(raised) });
    if (size !== undefined) {
      font = fonts.get(groups['font'] ?? '');
      here.size = Number(size);
    }
    if (shown === undefined) continue;
    if (font === undefined) throw new Error('a text without a font');
    read += 1;
    const { text, width } = textIn(shown, font);
    // What stands on one line is one line: parts that touch are one word, others, such as cells of a table, are not.
    const touches = end !== undefined && Math.abs(here.x - end.x) < here.size / 10;
    if (end?.y === here.y) lines.push(`${lines.pop()}${touches ? '' : ' '}${text}`);
    else lines.push(text);
    end = { x: here.x + (width * here.size) / 1000, y: here.y };
  }
  if (read !== (content.match(/[\])>]\s*T[Jj]\b/g) ?? []).length) throw new Error('a text that was not read');
  return lines.map((line) => line.replaceAll(/\s+/g, ' ').trim());
}

function textIn(shown: string, { meanings, widths }: Font) {
  let width = 0;
  let text = '';
  for (const [, inside, hex, moved] of shown.matchAll(pieces)) {
    if (moved !== undefined) width -= Number(moved);
    const glyphs = inside === undefined ? (hex ?? '').replaceAll(/\s/g, '').toLowerCase() : hexOf(inside.slice(1, -1));
    for (const [glyph] of glyphs.matchAll(/[\da-f]{4}/g)) {
      const meaning = meanings.get(glyph);
      if (meaning === undefined) throw new Error(`a letter without a meaning: ${glyph}`);
      text += meaning;
      width += widths.get(glyph) ?? 0;
    }
  }
  return { text, width };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function hexOf(literal: string): string {
  const bytes = literal.replaceAll(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
    return /^\r?\n$/.test(escaped) ? '' : (escapes[escaped] ?? escaped);
  });
  return Buffer.from(bytes, 'latin1').toString('hex');
}

/** The same as one line. */
export function wordsOfPdf(bytes: Uint8Array): string {
  return readPdf(bytes).replaceAll(/\s+/g, ' ');
}

/** A word as it may stand on paper: parted anywhere, at the end of a line or where its letters are moved apart, with a hyphen or without. */
export function asPrinted(word: string): RegExp {
  const letters = Array.from(word).map((letter) =>
    /\s/.test(letter) ? String.raw`\s+` : letter.replace(/[^\p{L}\p{N}]/u, String.raw`\$&`),
  );
  return new RegExp(letters.join(String.raw`(?:[-\u2010\u00ad]?\s+)?`));
}
