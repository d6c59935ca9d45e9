import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { RequestableHelp } from '../../domain/vocabulary.ts';
import type { Channel, RequestStatus } from './model.ts';

/** A request in a list: nothing that says who it is. */
export interface ListedRequest {
  readonly id: string;
  readonly code: string;
  readonly kindOfHelp: RequestableHelp;
  readonly quarter: string;
  readonly status: RequestStatus;
  readonly channel: Channel;
  readonly createdAt: Date;
}

export interface RequestFilter {
  readonly status?: RequestStatus | undefined;
  readonly code?: string | undefined;
}

export async function listRequests(
  tx: Tx,
  { status, code }: RequestFilter,
  limit: number,
  offset: number,
): Promise<ListedRequest[]> {
  const { rows } = await sql<ListedRequest>`
    select id, code, kind_of_help as "kindOfHelp", quarter, status, channel, created_at as "createdAt" from request
    where true ${status === undefined ? sql`` : sql`and status = ${status}`} ${code === undefined ? sql`` : sql`and code = ${code}`}
    order by created_at desc, id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

export async function countByStatus(tx: Tx): Promise<Map<RequestStatus, number>> {
  const { rows } = await sql<{
    status: RequestStatus;
    n: number;
  }>`select status, count(*) as n from request group by status`.execute(tx);
  return new Map(rows.map(({ status, n }) => [status, n]));
}
