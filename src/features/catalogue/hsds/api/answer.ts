import { answerOpen, openHeaders, tagOf } from '../../../../platform/http/answer-open.ts';
import type { Validators } from '../../../../platform/http/not-modified.ts';
import type { PageContext } from '../../../context.ts';

export interface AnswerOptions {
  readonly contentType?: string;
  /** When what is told changed last; absent where that is not known. */
  readonly lastModified?: Date | undefined;
}

/**
 * Answers with a record or a page of them. Whoever asks with the tag of what they have is told when it is still the same;
 * the answer to a private query is kept by nobody.
 */
export function answerJson(c: PageContext, value: unknown, options: AnswerOptions = {}): Response {
  const body = JSON.stringify(value);
  const { contentType = 'application/json; charset=utf-8', lastModified } = options;
  if (c.req.method === 'POST') return c.body(body, 200, { ...openHeaders, 'Content-Type': contentType });
  return answerOpen(c, { contentType, validators: { tag: tagOf(body), lastModified }, body: () => body });
}

const linesType = 'application/x-ndjson; charset=utf-8';

/** Answers with lines of JSON, as they come; `validators` are those of a query that is not private. */
export function answerLines(
  c: PageContext,
  lines: () => AsyncIterable<string>,
  validators: Validators | undefined,
): Response {
  const body = () => ReadableStream.from(lines()).pipeThrough(new TextEncoderStream()) as ReadableStream;
  if (validators === undefined) return c.body(body(), 200, { ...openHeaders, 'Content-Type': linesType });
  return answerOpen(c, { contentType: linesType, validators, body });
}

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 422 | 429 | 500;

export interface Problem {
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly parameter: string; readonly detail: string }[];
}

/** Says what is wrong, as RFC 9457 does. */
export function answerProblem(c: PageContext, status: ProblemStatus, problem: Problem): Response {
  return c.body(JSON.stringify({ type: 'about:blank', status, ...problem }), status, {
    ...openHeaders,
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
