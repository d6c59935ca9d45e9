import type { PageContext } from '../../context.ts';

/** A table for whoever wants it, from wherever they ask. */
export function answerCsv(c: PageContext, content: string | ReadableStream): Response {
  return c.body(content, 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': 'attachment; filename="will.csv"',
    'Access-Control-Allow-Origin': '*',
  });
}

/** The same of linked data. */
export function answerJsonLd(c: PageContext, content: string | ReadableStream): Response {
  return c.body(content, 200, {
    'Content-Type': 'application/ld+json; charset=utf-8',
    'Access-Control-Allow-Origin': '*',
  });
}
