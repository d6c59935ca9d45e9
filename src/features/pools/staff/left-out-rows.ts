import type { Tx } from '../../../platform/db/database.ts';
import type { Actor } from '../../people/public.ts';
import { mayReadMembers } from '../policy.ts';
import type { LeftOut, LeftOutReason } from '../run/run-record.ts';
import { readRequestCodes } from '../run/run-store.ts';

/** One reason for waiting, and the requests that wait for it; no codes for who follows only the figures. */
export interface LeftOutRow {
  readonly reason: LeftOutReason;
  readonly requests: number;
  readonly codes?: readonly string[];
}

/** Who a run left out, by reason, the commonest first. */
export async function leftOutRows(tx: Tx, actor: Actor, leftOut: readonly LeftOut[]): Promise<LeftOutRow[]> {
  const ids = leftOut.map(({ requestId }) => requestId);
  const codes = mayReadMembers(actor) ? await readRequestCodes(tx, ids) : undefined;
  const rows = [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, requests]) => ({
    reason,
    requests: requests.length,
    ...(codes && { codes: requests.flatMap(({ requestId }) => codes.get(requestId) ?? []).sort() }),
  }));
  return rows.sort((a, b) => b.requests - a.requests);
}
