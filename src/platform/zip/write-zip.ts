import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

type Piece = string | Uint8Array;

export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<Piece> | Iterable<Piece>;
}

interface WrittenEntry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
}

const version = 20;
/** Sizes follow the data, since nobody knows them before; names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** Midnight of 1 January 1980: what a file holds does not depend on when it was written. */
const [time, date] = [0, 0x0021];
const largest = 0xffff_ffff;

/** A zip file in pieces, as its entries come: nothing waits in memory but what is being compressed. */
export async function* writeZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const written: WrittenEntry[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const encoded = Buffer.from(name);
    const header = localHeader(encoded);
    yield header;
    const sum = { crc: 0, size: 0 };
    let compressed = 0;
    const deflate = createDeflateRaw();
    // A failure of the content destroys the compressor, and comes out of the loop below.
    pipeline(Readable.from(summed(content, sum)), deflate, () => undefined);
    for await (const piece of deflate as AsyncIterable<Uint8Array>) {
      compressed += piece.length;
      yield piece;
    }
    if (sum.size > largest || compressed > largest) throw new Error(`${name} is too large for a zip file`);
    const entry = { name: encoded, offset, crc: sum.crc, compressed, size: sum.size };
    const sizes = descriptor(entry);
    yield sizes;
    written.push(entry);
    offset += header.length + compressed + sizes.length;
    if (offset > largest) throw new Error('what was written is too large for a zip file');
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

async function* summed(content: ZipEntry['content'], sum: { crc: number; size: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    sum.crc = crc32(bytes, sum.crc);
    sum.size += bytes.length;
    yield bytes;
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(time, 10);
  header.writeUInt16LE(date, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, compressed, size }: WrittenEntry): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(0x0807_4b50, 0);
  sizes.writeUInt32LE(crc, 4);
  sizes.writeUInt32LE(compressed, 8);
  sizes.writeUInt32LE(size, 12);
  return sizes;
}

function directoryEntry({ name, offset, crc, compressed, size }: WrittenEntry): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x0201_4b50, 0);
  entry.writeUInt16LE(version, 4);
  entry.writeUInt16LE(version, 6);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(deflated, 10);
  entry.writeUInt16LE(time, 12);
  entry.writeUInt16LE(date, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(compressed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
