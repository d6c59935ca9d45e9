import type { Content } from './table/read-text.ts';
import { RefusedFile } from './refused-file.ts';

/** How Italian offices save text: as the world does, as Excel does, as Windows did. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const sampleSize = 64 * 1024;

/**
 * Which encoding a text is in: by its mark; by the zeros of two-byte letters; UTF-8 if all of it is that, and else
 * Windows-1252, which can be recognised by nothing but that no byte contradicts it. Reads the whole file, and holds none.
 */
export async function detectEncoding(content: Content): Promise<Encoding> {
  const start = await sample(content);
  if (start.length === 0) throw new RefusedFile({ reason: 'empty' });
  const marked = byMark(start);
  const encoding = marked ?? byZeros(start);
  if (encoding !== undefined && encoding !== 'utf-8') {
    if (!(await decodes(content, encoding))) throw new RefusedFile({ reason: 'unknown-encoding' });
    return encoding;
  }
  refuseBinary(start);
  if (await decodes(content, 'utf-8')) return 'utf-8';
  const damaged = marked === 'utf-8' || (await isMostlyUtf8(content));
  if (damaged || !(await fitsWindows(content))) throw new RefusedFile({ reason: 'unknown-encoding' });
  return 'windows-1252';
}

async function sample(content: Content): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of content()) {
    pieces.push(piece);
    size += piece.length;
    if (size >= sampleSize) break;
  }
  return Buffer.concat(pieces).subarray(0, sampleSize);
}

function byMark([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** Latin letters in two bytes: every other byte is nothing. */
function byZeros(start: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 4;
  if (odd > many && even < odd / 20) return 'utf-16le';
  return even > many && odd < even / 20 ? 'utf-16be' : undefined;
}

/** Text holds no control signs but tabs and ends of lines. */
function refuseBinary(start: Uint8Array): void {
  const signature = String.fromCharCode(...start.subarray(0, 4));
  if (signature === '\u00d0\u00cf\u0011\u00e0')
    throw new RefusedFile({ reason: 'not-csv', looksLike: 'old-spreadsheet' });
  if (signature === '%PDF' || start.some((byte) => byte < 9 || (byte > 13 && byte < 32)))
    throw new RefusedFile({ reason: 'not-csv', looksLike: 'binary' });
}

async function decodes(content: Content, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of content()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Letters of several bytes come about by chance in no other encoding: where there are more of them than broken ones, the file is damaged. */
async function isMostlyUtf8(content: Content): Promise<boolean> {
  const decoder = new TextDecoder('utf-8');
  let [whole, broken] = [0, 0];
  for await (const piece of content()) {
    const text = decoder.decode(piece, { stream: true });
    broken += text.match(/\ufffd/g)?.length ?? 0;
    whole += text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  }
  return whole > broken;
}

/** Five bytes stand for nothing there; control signs are no text anywhere. */
async function fitsWindows(content: Content): Promise<boolean> {
  const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  for await (const piece of content())
    if (piece.some((byte) => unused.has(byte) || byte < 9 || (byte > 13 && byte < 32))) return false;
  return true;
}
