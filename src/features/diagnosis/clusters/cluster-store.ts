import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Cluster } from '../model.ts';
import type { DiagnosisPermit } from '../policy.ts';

export async function readClusters(tx: Tx): Promise<Cluster[]> {
  const { rows } = await sql<Cluster>`
    select id, area, title, kinds_of_help as "kindsOfHelp" from diagnosis_cluster
    order by array_position(array['minors', 'poverty', 'older-people', 'community'], area), title
  `.execute(tx);
  return rows;
}

interface Written {
  readonly at: Date;
  readonly by: string | undefined;
}

/** False where the city has a cluster of that name. */
export async function insertCluster(_permit: DiagnosisPermit, tx: Tx, c: Cluster & Written): Promise<boolean> {
  const { rows } = await sql`
    insert into diagnosis_cluster (tenant_id, id, area, title, kinds_of_help, written_at, written_by)
    values (current_setting('app.tenant_id')::uuid, ${c.id}, ${c.area}, ${c.title}, ${[...c.kindsOfHelp]}::text[], ${c.at}, ${c.by ?? null})
    on conflict (tenant_id, title) do nothing returning id
  `.execute(tx);
  return rows.length === 1;
}
