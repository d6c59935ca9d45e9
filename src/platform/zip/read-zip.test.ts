import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesAsFile, readBytes } from '../files/stored-file.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const limits = { entries: 10, bytes: 50_000_000 };

async function packed(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const files = Object.entries(entries).map(([name, text]) => ({ name, content: [text] }));
  for await (const piece of writeZip(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(bytes: Uint8Array, name: string, most = limits) {
  const zip = await readZip(bytesAsFile(bytes), most);
  let text = '';
  for await (const piece of zip.open(name) ?? []) text += Buffer.from(piece).toString();
  return { names: zip.names, text };
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: unknown) => (error as { reason?: unknown }).reason,
  );

/** A zip file by hand: what a sender may say of a file, true or not. */
function forged({
  content,
  flags = 0,
  method = 8,
  claims = 1,
}: {
  content: Buffer;
  flags?: number;
  method?: number;
  claims?: number;
}) {
  const name = Buffer.from('a.txt');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt32LE(claims, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, name, content, entry, name, end]);
}

describe('a zip file', () => {
  test('gives its entries, each as often as it is asked for', async () => {
    const bytes = await packed({ 'a.txt': 'città', 'folder/b.txt': 'x'.repeat(100_000) });
    expect(await read(bytes, 'a.txt')).toEqual({ names: ['a.txt', 'folder/b.txt'], text: 'città' });
    expect((await read(bytes, 'folder/b.txt')).text).toHaveLength(100_000);
    expect((await read(bytes, 'c.txt')).text).toBe('');
  });

  test.each([
    ['is none', Buffer.from('PK\u0003\u0004 and then nothing'), 'no-zip'],
    ['has a password', forged({ content: deflateRawSync('x'), flags: 1 }), 'unsupported'],
    ['is packed some other way', forged({ content: Buffer.from('x'), method: 12 }), 'unsupported'],
    ['holds no deflated data', forged({ content: Buffer.from([0xff, 0xff, 0xff]) }), 'broken'],
    ['ends too early', forged({ content: deflateRawSync('x'.repeat(1000)).subarray(0, 4) }), 'broken'],
  ])('that %s is refused', async (_, bytes, reason) => {
    expect(await refusalOf(read(bytes, 'a.txt'))).toBe(reason);
  });

  test('with a directory that points nowhere is refused', async () => {
    const bytes = await packed({ 'a.txt': 'x' });
    bytes.writeUInt32LE(5_000_000, bytes.length - 6);
    expect(await refusalOf(read(bytes, 'a.txt'))).toBe('broken');
  });

  test('with more entries than there may be is refused before one is opened', async () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.txt`, 'x']));
    expect(await refusalOf(read(await packed(many), '0.txt'))).toBe('too-many-entries');
  });

  test('that blows up is refused on the way, whatever size it claims', async () => {
    const bomb = forged({ content: deflateRawSync(Buffer.alloc(40_000_000)), claims: 1 });
    expect(bomb.length).toBeLessThan(50_000);
    const before = process.memoryUsage().rss;
    expect(await refusalOf(read(bomb, 'a.txt'))).toBe('bomb');
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test('may grow so much in all, over every entry that is read', async () => {
    const text = Array.from({ length: 20_000 }, (_, n) => `riga ${(n * 7919) % 10_007} `).join('');
    const zip = await readZip(bytesAsFile(await packed({ a: text, b: text })), {
      entries: 10,
      bytes: text.length * 1.5,
    });
    const drain = async (name: string) => {
      for await (const piece of zip.open(name) ?? []) expect(piece.length).toBeGreaterThan(0);
    };
    expect(await refusalOf(drain('a'))).toBe('read');
    expect(await refusalOf(drain('b'))).toBe('bomb');
  });
});

test('a part of a file is read without the rest', async () => {
  expect(Buffer.from(await readBytes(bytesAsFile('0123456789'), 3, 6)).toString()).toBe('345');
});
