import { readRecord, type Ctx } from '../context.ts';
import { openRequest, type OpenedRequest, type RequestView } from '../requests/public.ts';
import { readPoolOfRequest } from './pool-record-store.ts';
import { hasStarted, type PoolRecord } from './pool-record.ts';

/** A family's group since all signed, and after it has ended, as the family opened it by its link. */
export interface OwnGroup extends OpenedRequest {
  readonly pool: PoolRecord;
  /** It runs, and the family is in it. */
  readonly runs: boolean;
}

export type OpenedGroup = OwnGroup | { readonly ctx: Ctx; readonly request: RequestView; readonly pool: undefined };

/** Opens the group of a request by its secret link; without a pool where there is none yet, or it went on without it. */
export async function openOwnGroup(ctx: Ctx, token: string): Promise<OpenedGroup | undefined> {
  const opened = await openRequest(ctx, token);
  if (opened === undefined) return undefined;
  const pool = await readRecord(opened.ctx, (tx) => readPoolOfRequest(tx, opened.request.id));
  const own = pool?.members.find(({ requestId }) => requestId === opened.request.id);
  if (pool === undefined || own === undefined || !hasStarted(pool)) return { ...opened, pool: undefined };
  return { ...opened, pool, runs: pool.status === 'running' && own.live };
}
