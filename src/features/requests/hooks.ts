import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';

/** What requests need of features that build on them, given by who wires the product together. */
export interface RequestHooks {
  /**
   * A request in a pool, proposed or agreed, changes or is withdrawn: its pool is dissolved and the others wait again.
   * In the caller's transaction, before it locks the request: pools are locked first, requests after. The caller writes
   * the request's own new status.
   */
  readonly leavePool: (tx: Tx, ctx: Ctx, requestId: string) => Promise<void>;
}
