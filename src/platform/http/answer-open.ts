import { createHash } from 'node:crypto';
import { comesPacked } from './compress.ts';
import { isNotModified, validatorHeaders, type Validators } from './not-modified.ts';
import type { WebContext } from './router.ts';

/** Open data: any site may read them, with nobody's cookies, and anybody may keep them for a minute. */
export const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Last-Modified, Content-Disposition, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, X-Request-Id',
} as const;
export const keptForAMinute = 'public, max-age=60';

export interface OpenAnswer {
  readonly contentType: string;
  readonly validators: Validators;
  readonly headers?: Readonly<Record<string, string>>;
  /** Made only for who does not have it. */
  readonly body: () => string | ReadableStream;
}

/** Answers with open data; with no more than their name to whoever has them already, or asks for nothing else. */
export function answerOpen<C>(c: WebContext<C>, { contentType, validators, headers, body }: OpenAnswer): Response {
  const named = {
    ...openHeaders,
    ...validatorHeaders(validators),
    'Cache-Control': keptForAMinute,
    ...(comesPacked(contentType) && { Vary: 'Accept-Encoding' }),
  };
  if (isNotModified(c.req.raw, validators)) return c.body(null, 304, named);
  const whole = { ...named, ...headers, 'Content-Type': contentType };
  return c.req.method === 'HEAD' ? c.body(null, 200, whole) : c.body(body(), 200, whole);
}

/**
 * A tag made of what is told, or of all that it depends on. A weak one: packed, or written at another moment, the same data
 * may be other bytes.
 */
export function tagOf(...told: readonly string[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 27)}"`;
}
