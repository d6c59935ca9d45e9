import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Context } from 'hono';
import { formFields, type FormFields } from './form.ts';
import { nameOfUpload } from './upload.ts';

export interface SpooledForm {
  readonly form: FormFields;
  /** Absent where none was chosen. */
  readonly file: { readonly name: string; readonly path: string; readonly size: number } | undefined;
  readonly tooLarge: boolean;
}

/**
 * A form with one file that may be larger than memory: it goes to a folder of its own as it comes, and the folder goes when
 * `take` is done. Of a body that says that it is larger than `maxSize` nothing but the fields before the file is read, and none is
 * read beyond it. What is no such form, or a broken one, reads as an empty one.
 */
export async function withSpooledUpload<T>(
  c: Context,
  { field, maxSize }: { readonly field: string; readonly maxSize: number },
  take: (sent: SpooledForm) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'will-upload-'));
  try {
    return await take(await spool(c, join(folder, 'file'), field, maxSize));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the parser says of a body that is cut off or is no form; it has no class of error of its own. */
const parsersComplaint = /^Multipart: |unexpected end of multipart data$/i;

/** Names, boundaries and the other fields of a form. */
const aroundTheFile = 64 * 1024;

async function spool(c: Context, path: string, field: string, maxSize: number): Promise<SpooledForm> {
  const fields = new URLSearchParams();
  const empty = { form: formFields(fields), file: undefined, tooLarge: false };
  const type = c.req.header('Content-Type') ?? '';
  const { body } = c.req.raw;
  if (body === null || !/^multipart\/form-data\s*;.*boundary=/.test(type)) return empty;
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 50, fieldSize: 10_000, fileSize: maxSize },
  });
  const most = maxSize + aroundTheFile;
  const isTooLong = Number(c.req.header('Content-Length') ?? 0) > most;
  let name: string | undefined;
  const enough = new AbortController();
  let writing = Promise.resolve();
  parser.on('field', (key, value) => fields.append(key, value));
  parser.on('file', (key, content, fileName: string | undefined) => {
    content.on('limit', () => enough.abort());
    if (isTooLong) {
      content.resume();
      enough.abort();
    } else if (key === field && fileName !== undefined && fileName !== '') {
      name = nameOfUpload(fileName);
      writing = pipeline(content, createWriteStream(path), { signal: enough.signal });
      // Looked at when the form has been read, which may fail first.
      writing.catch(() => undefined);
    } else content.resume();
  });
  try {
    await pipeline(upTo(most, Readable.fromWeb(body), enough), parser, { signal: enough.signal });
    await writing;
  } catch (error) {
    await writing.catch(() => undefined);
    if (enough.signal.aborted) return { form: formFields(fields), file: undefined, tooLarge: true };
    // The sender's mistake, not ours.
    if (error instanceof Error && parsersComplaint.test(error.message)) return empty;
    throw error;
  }
  const file = name === undefined ? undefined : { name, path, size: (await stat(path)).size };
  return { form: formFields(fields), file, tooLarge: false };
}

async function* upTo(
  most: number,
  body: AsyncIterable<Uint8Array>,
  enough: AbortController,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > most) enough.abort();
    yield piece;
  }
}
