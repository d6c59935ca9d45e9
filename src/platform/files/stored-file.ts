import { open } from 'node:fs/promises';

/** A file that can be read from anywhere in it, as often as needed, without holding all of it. */
export interface StoredFile {
  readonly size: number;
  /** The bytes from `from` up to, and without, `to`, in pieces. */
  readonly read: (from: number, to: number) => AsyncIterable<Uint8Array>;
}

const pieceSize = 256 * 1024;

export function bytesAsFile(content: Uint8Array | string): StoredFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    size: bytes.length,
    async *read(from, to) {
      for (let at = from; at < Math.min(to, bytes.length); at += pieceSize)
        yield await Promise.resolve(bytes.subarray(at, Math.min(at + pieceSize, to)));
    },
  };
}

/** A file of a folder. It is opened for each reading, and closed after it. */
export async function diskFile(path: string): Promise<StoredFile> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  await handle.close();
  return {
    size,
    async *read(from, to) {
      const reading = await open(path, 'r');
      try {
        for (let at = from; at < to;) {
          const piece = new Uint8Array(Math.min(pieceSize, to - at));
          const { bytesRead } = await reading.read(piece, 0, piece.length, at);
          if (bytesRead === 0) return;
          at += bytesRead;
          yield piece.subarray(0, bytesRead);
        }
      } finally {
        await reading.close();
      }
    },
  };
}

/** A part of a file in one piece: for what is known to be small. */
export async function readBytes(file: StoredFile, from: number, to: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read(from, Math.min(to, file.size))) pieces.push(piece);
  return Buffer.concat(pieces);
}
