import { Readable } from 'node:stream';
import type { Logger } from '../log/logger.ts';

/** An answer that is sent as it is made, piece by piece. What fails on the way is noted: the answer has begun, and can only be cut short. */
export function streamOf(log: Logger, pieces: AsyncIterable<string | Uint8Array>): ReadableStream {
  const stream = Readable.from(asBytes(pieces), { objectMode: false });
  stream.on('error', () => log.error('an export broke off'));
  return Readable.toWeb(stream) as ReadableStream;
}

async function* asBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
