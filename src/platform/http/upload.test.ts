import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readUpload } from './upload.ts';

const app = new Hono();
app.post('/', async (c) => {
  const { form, file } = await readUpload(c, 'file');
  return c.json({ note: form.text('note'), name: file?.name, size: file?.bytes.length });
});

async function send(body: FormData | string, headers: Record<string, string> = {}): Promise<unknown> {
  return (await app.request('/', { method: 'POST', body, headers })).json();
}

function withFile(file: File | undefined): FormData {
  const body = new FormData();
  body.append('note', ' x ');
  if (file !== undefined) body.append('file', file);
  return body;
}

test('reads the fields and the file', async () => {
  expect(await send(withFile(new File(['abc'], 'polizza.pdf')))).toEqual({ note: 'x', name: 'polizza.pdf', size: 3 });
});

test.each([
  ['C:\\Documenti\\polizza.pdf', 'polizza.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\u202Efdp.exe', 'afdp.exe'],
  ['x'.repeat(500) + '.pdf', `${'x'.repeat(196)}.pdf`],
])('keeps of the name %s only what a file name is', async (name, kept) => {
  expect(await send(withFile(new File(['abc'], name)))).toMatchObject({ name: kept });
});

test('a form without a file chosen has none', async () => {
  expect(await send(withFile(new File([], '')))).toEqual({ note: 'x' });
  expect(await send(withFile(undefined))).toEqual({ note: 'x' });
});

test('what is no such form reads as an empty one', async () => {
  expect(await send('note=x', { 'Content-Type': 'application/x-www-form-urlencoded' })).toEqual({ note: '' });
  expect(await send('broken', { 'Content-Type': 'multipart/form-data' })).toEqual({ note: '' });
  expect(await send('--a\r\ncut', { 'Content-Type': 'multipart/form-data; boundary=a' })).toEqual({ note: '' });
});
