import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { CataloguePermit } from '../../policy.ts';

export const pieceSize = 1024 * 1024;

export async function insertPiece(
  tx: Tx,
  _permit: CataloguePermit,
  importId: string,
  position: number,
  content: Uint8Array,
): Promise<void> {
  await sql`
    insert into catalogue_import_piece (tenant_id, import_id, position, content)
    values (current_setting('app.tenant_id')::uuid, ${importId}, ${position}, ${Buffer.from(content)})
  `.execute(tx);
}

export async function readPiece(tx: Tx, importId: string, position: number): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ content: Buffer }>`
    select content from catalogue_import_piece where import_id = ${importId}::uuid and position = ${position}
  `.execute(tx);
  return rows[0]?.content;
}
