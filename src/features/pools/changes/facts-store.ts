import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

export interface BusyHours {
  readonly operatorId: string;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The sessions of all groups that live, by who gives them. */
export async function readBusyHours(tx: Tx): Promise<BusyHours[]> {
  const { rows } = await sql<BusyHours>`
    select operator_id as "operatorId", day, from_slot as from, to_slot as to from pool_session where live
  `.execute(tx);
  return rows;
}
