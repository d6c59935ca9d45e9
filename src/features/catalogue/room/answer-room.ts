import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import type { PageContext } from '../../context.ts';
import { readRoomOf } from './read-room.ts';
import { roomKeyOf } from './room-keys.ts';
import { roomUnit } from './room-of.ts';
import { sayRoom } from './say-room.ts';
import { roomBody } from './schema.ts';

type RefusedStatus = 400 | 401 | 403 | 404 | 422;

/** A provider's program says a service's room: `PUT`, with its key as a bearer token. The answer is what is told now. */
export async function answerRoom(c: PageContext): Promise<Response> {
  const { ctx } = c.var;
  const t = messages(ctx.language).room.api;
  const token = /^Bearer ([\w-]+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
  const key = await roomKeyOf(ctx, token, 'api');
  if (key === undefined) {
    c.header('WWW-Authenticate', 'Bearer');
    return refuse(c, 401, t.noKey);
  }
  const id = z.uuid().safeParse(c.req.param('id'));
  const given = await jsonOf(c);
  if (!id.success) return refuse(c, 404, t.noService);
  if (given === undefined) return refuse(c, 400, t.notJson);
  const said = roomBody.safeParse(given);
  if (!said.success)
    return refuse(
      c,
      422,
      t.wrong,
      fieldsOf(said.error).map((field) => wrongField(c, field)),
    );
  const outcome = await sayRoom(ctx, id.data, said.data, key);
  if (outcome === 'unknown') return refuse(c, 404, t.noService);
  if (outcome === 'denied') return refuse(c, 403, t.notYours);
  const hsds = (await readRoomOf(ctx, id.data, key))?.service.hsds;
  const places = hsds?.capacities?.find(({ unit }) => unit.identifier === roomUnit.identifier);
  return c.json({
    service_id: id.data,
    updated: ctx.now.toISOString(),
    available: places?.available ?? null,
    maximum: places?.maximum ?? null,
    waiting_days: hsds?.will_waiting_days ?? null,
    needs_assessment: hsds?.will_needs_assessment ?? false,
  });
}

/** The object of the body; undefined for what is none. */
async function jsonOf(c: PageContext): Promise<object | undefined> {
  const text = await c.req.text();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    // What is not JSON is the sender's mistake, and is told.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function fieldsOf({ issues }: z.ZodError): string[] {
  const fields = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  );
  return [...new Set(fields)];
}

function wrongField(c: PageContext, parameter: string) {
  const { wrongField: words } = messages(c.var.ctx.language).room.api;
  const known = Object.entries(words).find(([name]) => name === parameter && name !== 'other');
  return { parameter, detail: known?.[1] ?? words.other };
}

/** Says what is wrong, as RFC 9457 does. */
function refuse(c: PageContext, status: RefusedStatus, title: string, errors?: readonly object[]): Response {
  return c.body(JSON.stringify({ type: 'about:blank', status, title, ...(errors && { errors }) }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
