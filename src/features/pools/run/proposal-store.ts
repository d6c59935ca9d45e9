import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { DraftPool } from './draft-pools.ts';
import type { RequestNow } from './still-possible.ts';

export interface ProposalTimes {
  /** What they come of: a run, or one group that was forming. */
  readonly from: { readonly runId: string } | { readonly formingId: string };
  readonly proposedAt: Date;
  readonly answerBy: Date;
}

/** Writes proposals with their families and weekly sessions, in three statements whatever their number. */
export async function insertProposals(
  _permit: PoolPermit<'run'>,
  tx: Tx,
  pools: readonly DraftPool[],
  { from, proposedAt, answerBy }: ProposalTimes,
): Promise<void> {
  if (pools.length === 0) return;
  const rows = JSON.stringify(pools);
  await sql`
    insert into pool (tenant_id, id, run_id, forming_id, status, kind_of_help, operator_id, venue_id, home_request_id, days, from_slot,
      slots, seats, hourly_cents, proposed_at, answer_by)
    select current_setting('app.tenant_id')::uuid, id, ${'runId' in from ? from.runId : null}::uuid,
      ${'formingId' in from ? from.formingId : null}::uuid, 'proposed', "kindOfHelp", "operatorId", "venueId", "homeRequestId",
      days, "fromSlot", slots, seats, "hourlyCents", ${proposedAt}, ${answerBy}
    from jsonb_to_recordset(${rows}::jsonb) as pool(id uuid, "kindOfHelp" text, "operatorId" uuid, "venueId" uuid,
      "homeRequestId" uuid, days smallint[], "fromSlot" smallint, slots smallint, seats smallint, "hourlyCents" int)
  `.execute(tx);
  await sql`
    insert into pool_member (tenant_id, pool_id, request_id, share_cents, solo_cents, metres, days)
    select current_setting('app.tenant_id')::uuid, pool.id, member."requestId", member."shareCents", member."soloCents", member.metres,
      member.days
    from jsonb_to_recordset(${rows}::jsonb) as pool(id uuid, members jsonb),
      jsonb_to_recordset(pool.members) as member("requestId" uuid, "shareCents" int, "soloCents" int, metres int, days smallint[])
  `.execute(tx);
  await sql`
    insert into pool_session (tenant_id, pool_id, day, from_slot, to_slot, operator_id, venue_id)
    select current_setting('app.tenant_id')::uuid, pool.id, day, "fromSlot", "fromSlot" + slots, "operatorId", "venueId"
    from jsonb_to_recordset(${rows}::jsonb) as pool(id uuid, days smallint[], "fromSlot" smallint, slots smallint,
      "operatorId" uuid, "venueId" uuid), unnest(days) as day
  `.execute(tx);
}

/** Holds requests, in one order for everybody, so that what a group was made of cannot change while it is written. */
export async function lockRequests(tx: Tx, ids: readonly string[]): Promise<RequestNow[]> {
  const { rows } = await sql<RequestNow>`
    select id, status, version from request where id = any(${[...ids]}::uuid[]) order by id for update
  `.execute(tx);
  return rows;
}
