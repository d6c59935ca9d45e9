import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { LabPermit } from '../policy.ts';
import type { IndicatorText } from './model.ts';

export interface LabIndicator {
  readonly code: string;
  readonly version: number;
  readonly text: IndicatorText;
}

/** What the lab added, each in its last version. Everyone reads it. */
export async function readLabIndicators(tx: Tx): Promise<LabIndicator[]> {
  const { rows } = await sql<LabIndicator>`
    select distinct on (i.code) i.code, i.version, i.text from lab_indicator i join municipality m on m.tenant_id = i.tenant_id and m.kind = 'lab'
    order by i.code, i.version desc
  `.execute(tx);
  return rows;
}

/** Some of them in the versions that are named. */
export async function readLabVersions(
  tx: Tx,
  asked: readonly { readonly code: string; readonly version: number }[],
): Promise<LabIndicator[]> {
  const { rows } = await sql<LabIndicator>`
    select i.code, i.version, i.text from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(code text, version int)
      join lab_indicator i on i.code = asked.code and i.version = asked.version
      join municipality m on m.tenant_id = i.tenant_id and m.kind = 'lab'
  `.execute(tx);
  return rows;
}

/** Writes the next version of an indicator of the lab. */
export async function insertLabIndicator(
  tx: Tx,
  _permit: LabPermit<'library'>,
  code: string,
  text: IndicatorText,
  by: { readonly at: Date; readonly accountId: string | undefined },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('lab indicator ' || ${code}::text, 0))`.execute(tx);
  await sql`
    insert into lab_indicator (tenant_id, code, version, text, written_at, written_by)
    select current_setting('app.tenant_id')::uuid, ${code}::text, coalesce(max(version), 0) + 1, ${JSON.stringify(text)}::jsonb, ${by.at}::timestamptz,
      ${by.accountId ?? null}::uuid
    from lab_indicator where tenant_id = current_setting('app.tenant_id')::uuid and code = ${code}
  `.execute(tx);
}
