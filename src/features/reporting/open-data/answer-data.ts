import { answerOpen, tagOf } from '../../../platform/http/answer-open.ts';
import { settled, type Validators } from '../../../platform/http/not-modified.ts';
import type { PageContext } from '../../context.ts';

/** A file of the lab's open data: whole, and known by what it says, or in pieces, and known by what it is made of. */
export type DataContent =
  | { readonly text: string; readonly publishedAt?: Date | undefined }
  | { readonly pieces: () => ReadableStream; readonly validators: Validators };

/** A table for whoever wants it, from wherever they ask. */
export function answerCsv(c: PageContext, content: DataContent): Response {
  const contentType = 'text/csv; charset=utf-8; header=present';
  return answerData(c, content, contentType, { 'Content-Disposition': 'attachment; filename="will.csv"' });
}

/** The same of linked data. */
export function answerJsonLd(c: PageContext, content: DataContent): Response {
  return answerData(c, content, 'application/ld+json; charset=utf-8', {});
}

function answerData(
  c: PageContext,
  content: DataContent,
  contentType: string,
  headers: Readonly<Record<string, string>>,
): Response {
  if ('pieces' in content)
    return answerOpen(c, { contentType, headers, validators: content.validators, body: content.pieces });
  const { text, publishedAt } = content;
  const lastModified = publishedAt && settled(publishedAt, c.var.ctx.now);
  return answerOpen(c, { contentType, headers, validators: { tag: tagOf(text), lastModified }, body: () => text });
}
