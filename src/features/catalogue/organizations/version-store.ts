import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { contentOfOrganization } from './fields.ts';
import type { OrganizationRow, OrganizationVersion } from './model.ts';

type Row = OrganizationVersion['replaced'] & {
  readonly version: number;
  readonly content: Omit<OrganizationRow, 'id'>;
};

/** Superseded versions of an organisation, the latest first; `most` of them, or the one that is asked for. */
export async function readOrganizationVersions(
  tx: Tx,
  id: string,
  { most, version }: { readonly most: number; readonly version?: number },
): Promise<OrganizationVersion[]> {
  const one = version === undefined ? sql`` : sql`and version = ${version}`;
  const { rows } = await sql<Row>`
    select version, content, replaced_at as at, replaced_by_kind as by, cause, reason from entry_version
    where entry_kind = 'provider' and entry_id = ${id}::uuid ${one} order by version desc limit ${most}
  `.execute(tx);
  return rows.map(({ version: number, content, ...replaced }) => ({
    version: number,
    content: contentOfOrganization({ ...content, id }),
    replaced,
  }));
}
