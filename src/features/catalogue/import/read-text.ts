import type { FileRefusal } from './model.ts';

/** The content of a file: whole, or in pieces as it is read. */
export type FileContent = string | Uint8Array | AsyncIterable<Uint8Array>;

/** A file that cannot be read as a CSV; caught at the import's edge and answered as a value. */
export class RefusedFile extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`the file is refused: ${refusal.reason}`);
    this.refusal = refusal;
  }
}

/** The text of a file in pieces, without its byte order mark. Throws `RefusedFile` when it is no UTF-8 text. */
export async function* readText(content: FileContent): AsyncGenerator<string> {
  let first = true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces(content)) {
    if (first) refuseBinary(piece);
    const text = decode(decoder, piece);
    if (first) refuseOtherFormats(text);
    first = false;
    yield text;
  }
  yield decode(decoder);
}

function pieces(content: FileContent): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (typeof content === 'string') return [new TextEncoder().encode(content)];
  return content instanceof Uint8Array ? [content] : content;
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new RefusedFile({ reason: 'not-utf-8' });
  }
}

function refuseBinary(piece: Uint8Array): void {
  const start = piece.subarray(0, 4096);
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (utf16) throw new RefusedFile({ reason: 'not-utf-8' });
  const signature = String.fromCharCode(...start.subarray(0, 4));
  // Text holds no control signs but tabs and ends of lines.
  const control = start.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  if (control || signature === '%PDF' || signature === '\u00d0\u00cf\u0011\u00e0') {
    throw new RefusedFile({ reason: 'not-csv', looksLike: 'binary' });
  }
}

function refuseOtherFormats(text: string): void {
  const start = text.trimStart();
  if (start.startsWith('<')) throw new RefusedFile({ reason: 'not-csv', looksLike: 'html' });
  if (/^(?:\{|\[\s*[{["\]])/.test(start)) throw new RefusedFile({ reason: 'not-csv', looksLike: 'json' });
}
