import { detectEncoding, type Encoding } from '../detect-encoding.ts';

/** The content of a file in pieces, from its beginning, as often as it is asked for. */
export type Content = () => AsyncIterable<Uint8Array>;

export interface Text {
  readonly encoding: Encoding;
  /** Without a byte order mark. */
  readonly pieces: () => AsyncIterable<string>;
}

/** A file as text, whatever of the usual encodings it is in. Throws `RefusedFile` when it is in none. */
export async function readText(content: Content): Promise<Text> {
  const encoding = await detectEncoding(content);
  return { encoding, pieces: () => decoded(content, encoding) };
}

async function* decoded(content: Content, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' });
  for await (const piece of content()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
