import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { appendItems, holdList, insertList, readItems, type StoredItem } from './list-store.ts';
import { readerTokenOf } from './list-tokens.ts';
import { mostServices } from './model.ts';
import { expiryFrom, findByToken } from './open-list.ts';
import { mayBeginList, mayChangeList } from './policy.ts';

export type Gathered =
  { readonly outcome: 'added' | 'there' | 'full'; readonly token: string } | { readonly outcome: 'no-service' };

/** Adds a service to the list that a browser keeps, or to a new one where it keeps none. */
export function addToList(ctx: Ctx, serviceId: string, token: string | undefined): Promise<Gathered> {
  return gather(ctx, [{ serviceId, note: null }], token);
}

/** A new list with some services, no more than a list holds: what is beyond is left out. */
export function listServices(ctx: Ctx, serviceIds: readonly string[]): Promise<Gathered> {
  const items = serviceIds.slice(0, mostServices).map((serviceId) => ({ serviceId, note: null }));
  return items.length === 0 ? Promise.resolve({ outcome: 'no-service' }) : gather(ctx, items, undefined);
}

/** Copies what a list holds, notes too, into the list that a browser keeps. */
export async function copyList(ctx: Ctx, fromToken: string, token: string | undefined): Promise<Gathered> {
  const items = await transact(
    ctx,
    async (tx) => {
      const found = await findByToken(tx, ctx, fromToken);
      return found === undefined ? [] : readItems(tx, found.id);
    },
    { readOnly: true },
  );
  return items.length === 0 ? { outcome: 'no-service' } : gather(ctx, items, token);
}

function gather(ctx: Ctx, items: readonly StoredItem[], token: string | undefined): Promise<Gathered> {
  return transact(ctx, async (tx): Promise<Gathered> => {
    const list = await listToFill(tx, ctx, token);
    const held = new Set((await readItems(tx, list.id)).map(({ serviceId }) => serviceId));
    const missing = items.filter(({ serviceId }) => !held.has(serviceId));
    if (missing.length === 0) return { outcome: 'there', token: list.token };
    if (held.size + missing.length > mostServices) return { outcome: 'full', token: list.token };
    if (!list.begun) await begin(tx, ctx, list);
    const added = await appendItems(tx, mayBeginList(), list.id, missing);
    return added === 0 ? { outcome: 'no-service' } : { outcome: 'added', token: list.token };
  });
}

interface ListToFill {
  readonly id: string;
  readonly token: string;
  readonly begun: boolean;
}

async function listToFill(tx: Tx, ctx: Ctx, token: string | undefined): Promise<ListToFill> {
  const found = token === undefined ? undefined : await findByToken(tx, ctx, token);
  const permit = found && mayChangeList(found.door);
  if (token === undefined || found === undefined || permit === undefined)
    return { id: ctx.newId(), token: ctx.newToken(), begun: false };
  await holdList(tx, permit, found.id, expiryFrom(ctx.now));
  return { id: found.id, token, begun: true };
}

async function begin(tx: Tx, ctx: Ctx, { id, token }: ListToFill): Promise<void> {
  await insertList(tx, mayBeginList(), {
    id,
    keeperHash: hashToken(token),
    readerHash: hashToken(readerTokenOf(token)),
    now: ctx.now,
    expiresAt: expiryFrom(ctx.now),
  });
}
