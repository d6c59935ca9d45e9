import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { Organization } from './model.ts';

/** An organisation that no register has: services name it, as a city's own often name the Comune. Its id stands for the name. */
export async function readNamedOrganization(tx: Tx, id: string): Promise<Organization | undefined> {
  const { rows } = await sql<{ name: string | null; madeUp: boolean | null }>`
    select min(provider_name) as name, bool_and(made_up) as "madeUp" from service where named_provider_id = ${id}::uuid
  `.execute(tx);
  const { name, madeUp } = rows[0] ?? { name: null, madeUp: null };
  if (name === null) return undefined;
  return {
    id,
    version: 1,
    source: null,
    madeUp: madeUp === true,
    changedHere: [],
    onlyNamed: true,
    content: { name, hsds: {} },
  };
}

/** Puts it into the municipality's own register, under the id that it has already, with the services that name it. */
export async function registerNamed(
  tx: Tx,
  _permit: CataloguePermit,
  { id, madeUp, content }: Organization,
): Promise<void> {
  await sql`
    insert into provider (tenant_id, id, name, made_up) values (current_setting('app.tenant_id')::uuid, ${id}::uuid, ${content.name}, ${madeUp})
  `.execute(tx);
  await sql`update service set provider_id = ${id}::uuid where named_provider_id = ${id}::uuid`.execute(tx);
}
