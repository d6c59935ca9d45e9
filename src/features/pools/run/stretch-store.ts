import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolPermit } from '../policy.ts';
import type { Borne } from './who-bore-what.ts';

/** Keeps what each request of a run bore, in one statement whatever their number. */
export async function insertStretch(
  _permit: PoolPermit<'run'>,
  tx: Tx,
  runId: string,
  keptAt: Date,
  borne: readonly Borne[],
): Promise<void> {
  const rows = borne.map(({ requestId, parts, total }) => ({ requestId, ...parts, total }));
  await sql`
    insert into pooling_stretch (tenant_id, run_id, request_id, kept_at, distance, hours, price, total)
    select current_setting('app.tenant_id')::uuid, ${runId}, "requestId", ${keptAt}, distance, hours, price, total
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as borne("requestId" uuid, distance double precision,
      hours double precision, price double precision, total double precision)
  `.execute(tx);
}

/** What each request that waits bore in the last `runs` runs that it was in, on average. */
export async function readBorne(tx: Tx, runs: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; borne: number }>`
    select id, avg(total) as borne from (
      select s.request_id as id, s.total, row_number() over (partition by s.request_id order by s.kept_at desc, s.run_id) as back
      from pooling_stretch s join request r on r.tenant_id = s.tenant_id and r.id = s.request_id
      where r.status = 'waiting'
    ) last where back <= ${runs} group by id
  `.execute(tx);
  return new Map(rows.map(({ id, borne }) => [id, Math.round(borne * 1000) / 1000]));
}
