import type { Tx } from '../../../platform/db/database.ts';
import { contactsByRequest } from '../contact-store.ts';
import type { Contact, PoolableRequest } from '../model.ts';
import { poolableLike, poolableOf, poolableRequests } from './pooling-store.ts';

/** Waiting, willing, light or moderate requests (all, or some of these), with whom they avoid and without who they are. */
export function requestsForPooling(tx: Tx, ids?: readonly string[]): Promise<PoolableRequest[]> {
  return poolableRequests(tx, ids);
}

/** Who the members of a pool are. Only after all have said yes; the caller records `members-disclosed`. */
export function contactsOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, Contact>> {
  return contactsByRequest(tx, requestIds);
}

/** Requests that wait and ask for what a group that runs does, and the needs of the group's own: none with who it is. */
export async function requestsToJoin(
  tx: Tx,
  like: Parameters<typeof poolableLike>[1],
  members: readonly string[],
  most: number,
): Promise<{ readonly waiting: PoolableRequest[]; readonly members: PoolableRequest[] }> {
  return { waiting: await poolableLike(tx, like, most), members: await poolableOf(tx, members) };
}
