import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { readBytes, type StoredFile } from '../files/stored-file.ts';
import { readDirectory, type ZipEntry } from './read-directory.ts';
import { RefusedZip } from './refused-zip.ts';

/** What a file from a stranger may grow to. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all entries that are read, inflated. */
  readonly bytes: number;
}

export interface ZipFile {
  readonly names: readonly string[];
  /** The content of an entry as it is inflated; undefined where there is none of that name. */
  readonly open: (name: string) => AsyncIterable<Uint8Array> | undefined;
}

/** Honest tables shrink to a fiftieth at most; a bomb to a thousandth. Judged once it has begun to matter. */
const mostRatio = 200;
const judgedFrom = 4 * 1024 * 1024;

/**
 * Opens a zip file without trusting what it says of itself: sizes are counted while inflating, over all entries together,
 * and it is refused as soon as one is too much. Nothing is written to disk, so names are only names.
 */
export async function readZip(file: StoredFile, limits: ZipLimits): Promise<ZipFile> {
  const entries = await readDirectory(file, limits.entries);
  const budget = { left: limits.bytes };
  return {
    names: entries.map(({ name }) => name),
    open: (name) => {
      const entry = entries.find((one) => one.name === name);
      return entry && inflate(file, entry, budget);
    },
  };
}

async function* inflate(file: StoredFile, entry: ZipEntry, budget: { left: number }): AsyncGenerator<Uint8Array> {
  const start = await contentStart(file, entry);
  const packed = file.read(start, start + entry.packedSize);
  let size = 0;
  for await (const piece of entry.method === 0 ? packed : inflated(packed)) {
    size += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0 || (size > judgedFrom && size > mostRatio * entry.packedSize)) throw new RefusedZip('bomb');
    yield piece;
  }
}

async function* inflated(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed, { objectMode: false });
  const inflater = source.pipe(createInflateRaw());
  source.on('error', (error) => inflater.destroy(error));
  try {
    yield* inflater as AsyncIterable<Uint8Array>;
  } catch (error) {
    // Z_DATA_ERROR, Z_BUF_ERROR: what zlib says of bytes that are no deflated data, or end too early.
    if (String((error as { code?: unknown }).code).startsWith('Z_')) throw new RefusedZip('broken');
    throw error;
  } finally {
    source.destroy();
    inflater.destroy();
  }
}

/** Behind the entry's own header, whose name and extra field may be as long as they like. */
async function contentStart(file: StoredFile, entry: ZipEntry): Promise<number> {
  const header = Buffer.from(await readBytes(file, entry.at, entry.at + 30));
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new RefusedZip('broken');
  return entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}
