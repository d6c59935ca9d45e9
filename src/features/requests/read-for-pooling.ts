import type { Tx } from '../../platform/db/database.ts';
import { contactsByRequest } from './contact-store.ts';
import type { Contact, PoolableRequest } from './model.ts';
import { poolableRequests } from './pooling-store.ts';

/** Waiting, willing, light or moderate requests (all, or some of these), with whom they avoid and without who they are. */
export function requestsForPooling(tx: Tx, ids?: readonly string[]): Promise<PoolableRequest[]> {
  return poolableRequests(tx, ids);
}

/** Who the members of a pool are. Only after all have said yes; the caller records `members-disclosed`. */
export function contactsOf(tx: Tx, requestIds: readonly string[]): Promise<Map<string, Contact>> {
  return contactsByRequest(tx, requestIds);
}
