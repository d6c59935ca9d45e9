import { dateAt } from '../../../domain/schedule/today.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { readSheets } from '../sheet/sheet-store.ts';
import { findList, readItems } from './list-store.ts';
import { isListToken, readerTokenOf } from './list-tokens.ts';
import { daysKept, type FoundList, type ListItem, type OpenList } from './model.ts';

/** The list behind a secret address; undefined where there is none, or it is over. */
export async function openList(ctx: Ctx, token: string): Promise<OpenList | undefined> {
  if (!isListToken(token)) return undefined;
  return read(ctx, async (tx) => {
    const found = await findByToken(tx, ctx, token);
    if (found === undefined) return undefined;
    const readerToken = found.door === 'keeper' ? readerTokenOf(token) : token;
    return { ...found, token, readerToken, items: await itemsOf(tx, ctx, found.id) };
  });
}

/** Within a transaction: which list an address opens, and by which door. */
export async function findByToken(tx: Tx, ctx: Pick<Ctx, 'now'>, token: string): Promise<FoundList | undefined> {
  return isListToken(token) ? findList(tx, hashToken(token), ctx.now) : undefined;
}

export async function itemsOf(tx: Tx, ctx: Pick<Ctx, 'now'>, listId: string): Promise<ListItem[]> {
  const items = await readItems(tx, listId);
  const sheets = await readSheets(
    tx,
    items.map(({ serviceId }) => serviceId),
    dateAt(ctx.now),
  );
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return items.flatMap(({ serviceId, note }) => {
    const service = byId.get(serviceId);
    return service === undefined ? [] : [{ service, note }];
  });
}

/** When a list that is changed now will be over. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + daysKept * 86_400_000);
}
