import { createHash } from 'node:crypto';
import { isAmong } from '../../../../platform/http/entity-tag.ts';
import type { PageContext } from '../../../context.ts';

const openHeaders = {
  // Open data: any site may read it, with nobody's cookies.
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Last-Modified, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Request-Id',
} as const;

export interface AnswerOptions {
  readonly contentType?: string;
  /** When what is told changed last. */
  readonly lastModified?: string | undefined;
}

/**
 * Answers with a record or a page of them. Whoever asks with the tag of what they have is told when it is still the same;
 * the answer to a private query is kept by nobody.
 */
export function answerJson(c: PageContext, value: unknown, options: AnswerOptions = {}): Response {
  const body = JSON.stringify(value);
  const { contentType = 'application/json; charset=utf-8', lastModified } = options;
  for (const [name, header] of Object.entries(openHeaders)) c.header(name, header);
  if (c.req.method === 'POST') return c.body(body, 200, { 'Content-Type': contentType });
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'public, max-age=60');
  if (lastModified !== undefined) c.header('Last-Modified', new Date(lastModified).toUTCString());
  if (isAmong(tag, c.req.header('If-None-Match'))) return c.body(null, 304);
  return c.body(body, 200, { 'Content-Type': contentType });
}

/** Answers with lines of JSON, as they come. */
export function answerLines(c: PageContext, lines: AsyncIterable<string>): Response {
  for (const [name, header] of Object.entries(openHeaders)) c.header(name, header);
  if (c.req.method !== 'POST') c.header('Cache-Control', 'public, max-age=60');
  const stream = ReadableStream.from(lines).pipeThrough(new TextEncoderStream());
  return c.body(stream as ReadableStream, 200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
}

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 422 | 429 | 500;

export interface Problem {
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly parameter: string; readonly detail: string }[];
}

/** Says what is wrong, as RFC 9457 does. */
export function answerProblem(c: PageContext, status: ProblemStatus, problem: Problem): Response {
  for (const [name, header] of Object.entries(openHeaders)) c.header(name, header);
  return c.body(JSON.stringify({ type: 'about:blank', status, ...problem }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
