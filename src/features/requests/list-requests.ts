import { readAtOnce, type Ctx } from '../context.ts';
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
  const readPage = (asked: number) =>
    readAtOnce(ctx, (tx) =>
      Promise.all([countByStatus(tx), listRequests(tx, filter, pageSize, (asked - 1) * pageSize)]),
    );
  const [counts, requests] = await readPage(page);
  const { status } = filter;
  const total = status === undefined ? [...counts.values()].reduce((sum, n) => sum + n, 0) : (counts.get(status) ?? 0);
  const pages = filter.code === undefined ? Math.max(1, Math.ceil(total / pageSize)) : 1;
  // Who asks for a page beyond the last one is shown the last.
  if (page > pages) return { requests: (await readPage(pages))[1], counts, page: pages, pages };
  return { requests, counts, page, pages };
}
