import { readRecord, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { RequestHooks } from '../hooks.ts';
import { mayKeepApart } from '../policy.ts';
import { deleteApart, insertApart, readApart, requestOfCode, type KeptApart } from './apart-store.ts';

export type ApartOutcome = 'kept' | 'unknown-code' | 'own-code' | 'denied';

/** Whom the household of a request must not meet, and with whom of them it is in a group now: undefined where that is not theirs to read. */
export function whoIsApart(
  ctx: Ctx,
  hooks: Pick<RequestHooks, 'groupOf'>,
  requestId: string,
): Promise<{ readonly apart: readonly (KeptApart & { readonly together: string | undefined })[] } | undefined> {
  if (mayKeepApart(ctx.actor) === undefined) return Promise.resolve(undefined);
  return readRecord(ctx, async (tx) => {
    const apart = await readApart(tx, requestId);
    if (apart.length > 0) await recordAudit(tx, ctx, 'apart-read', 'request', requestId);
    const own = apart.length === 0 ? undefined : await hooks.groupOf(tx, requestId);
    const groups = await Promise.all(
      apart.map(({ id }) => (own === undefined ? Promise.resolve(undefined) : hooks.groupOf(tx, id))),
    );
    return { apart: apart.map((one, at) => ({ ...one, together: groups[at] === own ? own : undefined })) };
  });
}

/**
 * From now on the engine puts the two households in no group together, under any of their requests. A group that they are in already is left to a
 * person: what to tell whom cannot be said by a rule.
 */
export function keepApart(ctx: Ctx, requestId: string, code: string): Promise<ApartOutcome> {
  const permit = mayKeepApart(ctx.actor);
  if (permit === undefined || ctx.actor.kind !== 'staff') return Promise.resolve('denied');
  const { accountId: by } = ctx.actor;
  return transact(ctx, async (tx) => {
    const other = await requestOfCode(tx, code);
    if (other === undefined || other.status === 'withdrawn') return 'unknown-code';
    if (other.id === requestId) return 'own-code';
    await insertApart(tx, permit, { one: requestId, other: other.id }, { at: ctx.now, by });
    for (const id of [requestId, other.id]) await recordAudit(tx, ctx, 'kept-apart', 'request', id);
    return 'kept';
  });
}

/** They may meet again. */
export function letMeet(ctx: Ctx, requestId: string, otherId: string): Promise<'done' | 'denied'> {
  const permit = mayKeepApart(ctx.actor);
  if (permit === undefined) return Promise.resolve('denied');
  return transact(ctx, async (tx): Promise<'done'> => {
    await deleteApart(tx, permit, { one: requestId, other: otherId });
    for (const id of [requestId, otherId]) await recordAudit(tx, ctx, 'may-meet-again', 'request', id);
    return 'done';
  });
}
