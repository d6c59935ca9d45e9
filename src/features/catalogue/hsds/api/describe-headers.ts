import type { Messages } from '../../../../i18n/index.ts';

type Texts = Messages['hsds']['api']['headers'];

const text = { type: 'string' };
const whole = { type: 'integer', minimum: 0 };

/** The conditions that a GET may bear, by their names in the contract. */
export function describeConditions(t: Texts): Readonly<Record<string, object>> {
  const condition = (name: string, description: string) => ({ name, in: 'header', description, schema: text });
  return {
    ifNoneMatch: condition('If-None-Match', t.ifNoneMatch),
    ifModifiedSince: condition('If-Modified-Since', t.ifModifiedSince),
  };
}

export const conditions = ['ifNoneMatch', 'ifModifiedSince'].map((name) => ({
  $ref: `#/components/parameters/${name}`,
}));

/** Headers of answers, by their own names. */
export function describeHeaders(t: Texts): Readonly<Record<string, object>> {
  const header = (description: string, schema: object) => ({ description, schema });
  return {
    ETag: header(t.etag, text),
    'Last-Modified': header(t.lastModified, text),
    'Cache-Control': header(t.cacheControl, text),
    Vary: header(t.vary, text),
    'Retry-After': header(t.retryAfter, whole),
    'RateLimit-Limit': header(t.rateLimit, whole),
    'RateLimit-Remaining': header(t.rateRemaining, whole),
    'RateLimit-Reset': header(t.rateReset, whole),
  };
}

function named(...names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const validators = ['ETag', 'Last-Modified', 'Cache-Control', 'Vary'];
const limits = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

/** Which headers an answer has: one that can be asked for again, one that is only what was asked, one that says to wait. */
export const answerHeaders = {
  known: named(...validators, ...limits),
  once: named(...limits),
  wait: named('Retry-After', ...limits),
};
