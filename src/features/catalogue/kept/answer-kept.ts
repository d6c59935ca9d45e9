import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { dateAt } from '../../../domain/schedule/today.ts';
import { isNotModified, settled, validatorHeaders, type Validators } from '../../../platform/http/not-modified.ts';
import { readAtOnce, type Ctx, type PageContext } from '../../context.ts';
import { readPublishedState, readState } from './change-store.ts';
import type { KeptAnswer, KeptAnswers } from './kept-answers.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** Of an answer's headers, those that are of what it says and not of who asked. */
const itsOwn = [
  'Content-Type',
  'Cache-Control',
  'ETag',
  'Vary',
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
];

/**
 * Answers a question that has one answer for everybody, from what the catalogue says and the hour: with the answer made
 * before, as long as no transaction changed the municipality's catalogue since and the `minute` or the `day` is the
 * same. One small statement tells. The staff, whose pages have more, is always answered anew. `isOpenData`: the answer says
 * what is published and nothing else, so that it is known by a date too.
 */
export async function answerKept(
  c: PageContext,
  ctx: Ctx,
  kept: KeptAnswers,
  trueFor: 'minute' | 'day',
  answer: () => Promise<Response> | Response,
  isOpenData = false,
): Promise<Response> {
  if (ctx.actor.kind !== 'public' || (c.req.method !== 'GET' && !isOpenData)) return answer();
  const { changes, lastModified } = isOpenData ? await readDated(ctx) : { changes: await readAtOnce(ctx, readState) };
  const state = `${changes} ${trueFor === 'minute' ? Math.floor(ctx.now.getTime() / 60_000) : dateAt(ctx.now)}`;
  const address = `${ctx.municipality.tenantId} ${ctx.language} ${c.req.url}`;
  return answerUnder(c, kept, { address, state, lastModified }, answer);
}

export interface KeptUnder {
  /** Which question it is. */
  readonly address: string;
  /** Of all that the answer says, read before the answer is made: it is never older than the state that it is kept under. */
  readonly state: string;
  readonly lastModified?: Date | undefined;
}

/** The answer made before to a question, as long as its state is the same; else one that is made now, and kept. */
export async function answerUnder(
  c: PageContext,
  kept: KeptAnswers,
  { address, state, lastModified }: KeptUnder,
  answer: () => Promise<Response> | Response,
): Promise<Response> {
  const known = kept.get(address, state);
  if (known !== undefined) return send(c, known, lastModified);
  const made = await answer();
  if (made.status !== 200) return made;
  const body = Buffer.from(await made.arrayBuffer());
  // A page comes packed for who asked for it; the next one may not want it so.
  const isPacked = made.headers.get('Content-Encoding') === 'gzip';
  const [plain, packed] = isPacked ? [await unpack(body), body] : [body, await pack(body)];
  const headers = Object.fromEntries(
    itsOwn.flatMap((name) => {
      const value = made.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const fresh = { state, plain, packed, headers };
  kept.put(address, fresh);
  return send(c, fresh, lastModified);
}

async function readDated(ctx: Ctx): Promise<{ readonly changes: string; readonly lastModified: Date | undefined }> {
  const { whole, changedAt } = await readAtOnce(ctx, (tx) => readPublishedState(tx, dateAt(ctx.now)));
  return { changes: whole, lastModified: settled(changedAt, ctx.now) };
}

function send(c: PageContext, answer: KeptAnswer, lastModified: Validators['lastModified']): Response {
  const { plain, packed, headers } = answer;
  const tag = headers['ETag'];
  const named = tag === undefined ? headers : { ...headers, ...validatorHeaders({ tag, lastModified }) };
  if (tag !== undefined && isNotModified(c.req.raw, { tag, lastModified })) {
    const { 'Content-Type': _, ...without } = named;
    return c.body(null, 304, without);
  }
  if (c.req.method === 'HEAD') return c.body(null, 200, named);
  if (!/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(plain, 200, named);
  return c.body(packed, 200, { ...named, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
}
