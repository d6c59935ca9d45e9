import { expect, test } from 'vitest';
import { readZip } from './testing/read-zip.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

async function zipped(entries: readonly ZipEntry[]): Promise<Buffer> {
  const pieces = [];
  for await (const piece of writeZip(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('files come out of a zip as they went in', async () => {
  const long = 'una riga che si ripete\n'.repeat(20_000);
  const zip = await zipped([
    { name: 'vuoto.txt', content: [] },
    { name: 'città/è.txt', content: ['à', Uint8Array.of(0xc3, 0xa8)] },
    { name: 'lungo.csv', content: [long] },
  ]);
  const files = readZip(zip);
  expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
    ['vuoto.txt', ''],
    ['città/è.txt', 'àè'],
    ['lungo.csv', long],
  ]);
  expect(zip.length).toBeLessThan(long.length / 20);
});

test('the same files make the same zip, whenever they are written', async () => {
  const once = await zipped([{ name: 'a', content: ['b'] }]);
  expect(await zipped([{ name: 'a', content: ['b'] }])).toEqual(once);
});

test('what fails on the way fails the zip', async () => {
  async function* failing() {
    yield 'inizio';
    await Promise.resolve();
    throw new Error('the source is gone');
  }
  await expect(zipped([{ name: 'a', content: failing() }])).rejects.toThrow('the source is gone');
});
