import { readBytes, type StoredFile } from '../files/stored-file.ts';
import { RefusedZip } from './refused-zip.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: 0 | 8;
  readonly packedSize: number;
  /** Where its header stands. */
  readonly at: number;
}

const endSize = 22;
const longestComment = 65_535;

/** The entries that a zip file lists at its end, folders left out. */
export async function readDirectory(file: StoredFile, mostEntries: number): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, file.size - endSize - longestComment);
  const tail = Buffer.from(await readBytes(file, tailStart, file.size));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || tail.length - end < endSize) throw new RefusedZip('no-zip');
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw new RefusedZip('unsupported');
  if (count > mostEntries) throw new RefusedZip('too-many-entries');
  if (start + size > tailStart + end) throw new RefusedZip('broken');
  return entriesIn(Buffer.from(await readBytes(file, start, start + size)), count);
}

function entriesIn(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new RefusedZip('broken');
    const [flags, method] = [directory.readUInt16LE(at + 8), directory.readUInt16LE(at + 10)];
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, nameEnd);
    const packedSize = directory.readUInt32LE(at + 20);
    const entryAt = directory.readUInt32LE(at + 42);
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (name.endsWith('/')) continue;
    const encrypted = (flags & 1) !== 0;
    if (encrypted || (method !== 0 && method !== 8) || packedSize === 0xffffffff) throw new RefusedZip('unsupported');
    if (names.has(name)) throw new RefusedZip('broken');
    names.add(name);
    entries.push({ name, method, packedSize, at: entryAt });
  }
  return entries;
}
