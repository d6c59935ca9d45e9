import type { Tx } from '../../../platform/db/database.ts';
import type { Actor } from '../../people/public.ts';
import { mayReadMembers } from '../policy.ts';
import type { LeastChange, LeftOut, LeftOutReason } from '../run/run-record.ts';
import { readRequestCodes } from '../run/run-store.ts';

export interface CountedChange {
  readonly change: LeastChange;
  readonly requests: number;
}

/** One reason for waiting, and the requests that wait for it; no codes for who follows only the figures. */
export interface LeftOutRow {
  readonly reason: LeftOutReason;
  readonly requests: number;
  /** What would be enough for how many of them, the commonest first. */
  readonly changes: readonly CountedChange[];
  readonly codes?: readonly RequestCode[];
}

export interface RequestCode {
  readonly requestId: string;
  readonly code: string;
}

/** Who a run left out, by reason, the commonest first. */
export async function leftOutRows(tx: Tx, actor: Actor, leftOut: readonly LeftOut[]): Promise<LeftOutRow[]> {
  const ids = leftOut.map(({ requestId }) => requestId);
  const codes = mayReadMembers(actor) ? await readRequestCodes(tx, ids) : undefined;
  const rows = [...Map.groupBy(leftOut, ({ reason }) => reason)].map(([reason, requests]) => ({
    reason,
    requests: requests.length,
    changes: countChanges(requests),
    ...(codes && { codes: codesInOrder(requests, codes) }),
  }));
  return rows.sort((a, b) => b.requests - a.requests);
}

function codesInOrder(requests: readonly LeftOut[], codes: ReadonlyMap<string, string>): RequestCode[] {
  return requests
    .flatMap(({ requestId }) => {
      const code = codes.get(requestId);
      return code === undefined ? [] : [{ requestId, code }];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function countChanges(requests: readonly LeftOut[]): CountedChange[] {
  const changes = requests.flatMap(({ change }) => change ?? []);
  const alike = Map.groupBy(changes, ({ kinds, households = 0 }) => `${kinds.join('+')} ${households}`);
  return [...alike.values()]
    .flatMap(([change, ...more]) => (change === undefined ? [] : [{ change, requests: 1 + more.length }]))
    .sort((a, b) => b.requests - a.requests);
}
