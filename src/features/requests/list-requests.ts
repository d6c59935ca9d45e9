import { read, type Ctx } from '../context.ts';
import { countByStatus, listRequests, type ListedRequest, type RequestFilter } from './list-store.ts';
import type { RequestStatus } from './model.ts';
import { worksAtDesk } from './policy.ts';

export type { ListedRequest, RequestFilter } from './list-store.ts';

export interface RequestList {
  readonly requests: readonly ListedRequest[];
  readonly counts: ReadonlyMap<RequestStatus, number>;
  readonly page: number;
  readonly pages: number;
}

const pageSize = 30;

/** The requests of the municipality, newest first, for the desk; undefined for anybody else. */
export async function listForDesk(ctx: Ctx, filter: RequestFilter, page: number): Promise<RequestList | undefined> {
  if (!worksAtDesk(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const counts = await countByStatus(tx);
    const total =
      filter.status === undefined
        ? [...counts.values()].reduce((sum, n) => sum + n, 0)
        : (counts.get(filter.status) ?? 0);
    const pages = filter.code === undefined ? Math.max(1, Math.ceil(total / pageSize)) : 1;
    const shown = Math.min(page, pages);
    return { requests: await listRequests(tx, filter, pageSize, (shown - 1) * pageSize), counts, page: shown, pages };
  });
}
