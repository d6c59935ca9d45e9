import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { deleteItem, deleteList, holdList, readItems, writeNote, writeOrder } from './list-store.ts';
import { expiryFrom, findByToken } from './open-list.ts';
import { mayChangeList, type ListPermit } from './policy.ts';
import { movedBy } from './moved-by.ts';

export type ListChange =
  | { readonly kind: 'up' | 'down' | 'remove'; readonly serviceId: string }
  | { readonly kind: 'note'; readonly serviceId: string; readonly note: string | undefined }
  | { readonly kind: 'end' };

/** Changes a list; false for whoever has not the address that may. */
export function changeList(ctx: Ctx, token: string, change: ListChange): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const found = await findByToken(tx, ctx, token);
    const permit = found && mayChangeList(found.door);
    if (found === undefined || permit === undefined) return false;
    await holdList(tx, permit, found.id, expiryFrom(ctx.now));
    await write(tx, permit, found.id, change);
    return true;
  });
}

async function write(tx: Tx, permit: ListPermit, id: string, change: ListChange): Promise<void> {
  switch (change.kind) {
    case 'remove':
      return deleteItem(tx, permit, id, change.serviceId);
    case 'note':
      return writeNote(tx, permit, id, change.serviceId, change.note);
    case 'end':
      return deleteList(tx, permit, id);
    case 'up':
    case 'down': {
      const order = (await readItems(tx, id)).map(({ serviceId }) => serviceId);
      return writeOrder(tx, permit, id, movedBy(order, change.serviceId, change.kind === 'up' ? -1 : 1));
    }
  }
}
