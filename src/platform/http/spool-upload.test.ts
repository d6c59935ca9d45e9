import { existsSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { withSpooledUpload, type SpooledForm } from './spool-upload.ts';

interface Seen extends SpooledForm {
  readonly content: string | undefined;
}

async function sent(
  body: string | FormData | ReadableStream,
  headers: Readonly<Record<string, string>> = {},
  maxSize = 1_000_000,
) {
  let seen: Seen | undefined;
  const app = new Hono();
  app.post('/', (c) =>
    withSpooledUpload(c, { field: 'file', maxSize }, (form) => {
      seen = { ...form, content: form.file && readFileSync(form.file.path, 'utf8') };
      return Promise.resolve(c.text('ok'));
    }),
  );
  const response = await app.request('/', { method: 'POST', body, headers, duplex: 'half' });
  if (seen === undefined) throw new Error(`nothing was taken: ${response.status}`);
  return seen;
}

function form(fields: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('a form gives its fields and its file, which is gone afterwards', async () => {
  const seen = await sent(
    form({ source: ' Comune di Città ', file: new File(['id,titolo'], '../../etc/servizi.csv') }),
  );
  expect(seen.form.text('source')).toBe('Comune di Città');
  expect([seen.file?.name, seen.file?.size, seen.content]).toEqual(['servizi.csv', 9, 'id,titolo']);
  expect(existsSync(seen.file?.path ?? '')).toBe(false);
});

test('a form without a file, with an empty one or with a file elsewhere has none', async () => {
  expect((await sent(form({ source: 'x' }))).file).toBeUndefined();
  expect((await sent(form({ source: 'x', file: new File([], '') }))).file).toBeUndefined();
  const elsewhere = await sent(form({ other: new File(['x'], 'a.csv'), source: 'x' }));
  expect([elsewhere.file, elsewhere.form.text('source')]).toEqual([undefined, 'x']);
});

test('what is no form, or a broken one, reads as an empty one', async () => {
  const type = { 'Content-Type': 'multipart/form-data; boundary=x' };
  for (const [body, headers] of [
    ['source=x', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['x', { 'Content-Type': 'multipart/form-data' }],
    ['--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\ncut off', type],
    ['nothing of the kind', type],
  ] as const) {
    const seen = await sent(body, headers);
    expect([seen.file, seen.form.values, seen.tooLarge]).toEqual([undefined, {}, false]);
  }
});

test('a gigabyte is given up at the limit, and memory does not feel it', async () => {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
  const piece = new Uint8Array(256 * 1024).fill(65);
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      pieces++;
      if (pieces > 4096) controller.close();
      else controller.enqueue(piece);
    },
  });
  const before = process.memoryUsage().rss;
  const seen = await sent(body, { 'Content-Type': 'multipart/form-data; boundary=x' }, 20 * 1024 * 1024);
  expect([seen.tooLarge, seen.file]).toEqual([true, undefined]);
  expect(pieces).toBeLessThan(200);
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
});

test('of a body that says that it is too large the fields before the file are kept, and no more is read', async () => {
  const field = '--x\r\nContent-Disposition: form-data; name="source"\r\n\r\nComune\r\n';
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(field + head)),
    pull: (controller) => {
      pieces++;
      controller.enqueue(new Uint8Array(256 * 1024).fill(65));
    },
  });
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': String(1024 ** 3) };
  const seen = await sent(body, headers, 20 * 1024 * 1024);
  expect([seen.tooLarge, seen.file, seen.form.text('source')]).toEqual([true, undefined, 'Comune']);
  expect(pieces).toBeLessThan(20);
});

test('a body without end that brings no file is given up at the limit', async () => {
  const head = '--x\r\nContent-Disposition: form-data; name="source"\r\n\r\n';
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      pieces++;
      if (pieces > 4096) controller.error(new Error('read to its end'));
      else controller.enqueue(new Uint8Array(256 * 1024).fill(65));
    },
  });
  const seen = await sent(body, { 'Content-Type': 'multipart/form-data; boundary=x' }, 4 * 1024 * 1024);
  expect([seen.tooLarge, seen.file]).toEqual([true, undefined]);
  expect(pieces).toBeLessThan(60);
});
