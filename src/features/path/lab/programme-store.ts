import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Programme, ProgrammePhase } from '../model.ts';
import type { PathPermit } from '../policy.ts';

export interface PublishedProgramme extends Programme {
  readonly reason: string;
  readonly publishedAt: Date;
}

/** The lab's programme in its last version; undefined where the lab has not changed it. Every city may read it. */
export async function readLastProgramme(tx: Tx): Promise<PublishedProgramme | undefined> {
  const { rows } = await sql<PublishedProgramme>`
    select p.version, p.phases, p.reason, p.published_at as "publishedAt" from programme_version p
    join municipality m on m.tenant_id = p.tenant_id and m.kind = 'lab'
    order by p.version desc limit 1
  `.execute(tx);
  return rows[0];
}

export interface NewProgramme {
  readonly version: number;
  readonly phases: readonly ProgrammePhase[];
  readonly reason: string;
  readonly at: Date;
  readonly by: string | undefined;
}

/** False where somebody else has published that version already. */
export async function insertProgramme(_permit: PathPermit<'programme'>, tx: Tx, p: NewProgramme): Promise<boolean> {
  const { rows } = await sql`
    insert into programme_version (tenant_id, version, phases, reason, published_at, published_by)
    values (current_setting('app.tenant_id')::uuid, ${p.version}, ${JSON.stringify(p.phases)}::jsonb, ${p.reason}, ${p.at}, ${p.by ?? null})
    on conflict (tenant_id, version) do nothing returning version
  `.execute(tx);
  return rows.length === 1;
}
