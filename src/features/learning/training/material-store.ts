import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant, ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { Material } from './model.ts';

/** What one learns from in a module, as it was added; never the bytes. */
export async function readMaterials(tx: Tx, moduleId: string): Promise<Material[]> {
  const { rows } = await sql<Material>`
    select id, module_id as "moduleId", title, maker, source, url, file_name as "fileName", file_size as "fileSize" from training_material
    where tenant_id = ${labTenant} and module_id = ${moduleId} order by added_at, id
  `.execute(tx);
  return rows;
}

export async function insertMaterial(
  tx: Tx,
  _permit: LearningPermit<'train'>,
  material: Omit<Material, 'fileSize'>,
  content: Uint8Array | undefined,
  at: Date,
): Promise<boolean> {
  const m = material;
  const { rows } = await sql`
    insert into training_material (tenant_id, id, module_id, title, maker, source, url, file_name, file_size, added_at)
    values (${ownTenant}, ${m.id}, ${m.moduleId}, ${m.title}, ${m.maker}, ${m.source}, ${m.url}, ${m.fileName}, ${content?.length ?? null}, ${at})
    on conflict (tenant_id, id) do nothing returning 1
  `.execute(tx);
  if (rows.length === 1 && content !== undefined)
    await sql`insert into training_file (tenant_id, material_id, content) values (${ownTenant}, ${m.id}, ${Buffer.from(content)})`.execute(
      tx,
    );
  return rows.length === 1;
}

export async function deleteMaterial(
  tx: Tx,
  _permit: LearningPermit<'train'>,
  moduleId: string,
  id: string,
): Promise<boolean> {
  await sql`delete from training_file where tenant_id = ${ownTenant} and material_id = ${id}`.execute(tx);
  const { rows } = await sql`
    delete from training_material where tenant_id = ${ownTenant} and module_id = ${moduleId} and id = ${id} returning 1
  `.execute(tx);
  return rows.length === 1;
}

export interface MaterialFile {
  readonly fileName: string;
  readonly content: Buffer;
}

export async function readMaterialFile(tx: Tx, moduleId: string, id: string): Promise<MaterialFile | undefined> {
  const { rows } = await sql<MaterialFile>`
    select m.file_name as "fileName", f.content from training_material m
      join training_file f on f.tenant_id = m.tenant_id and f.material_id = m.id
    where m.tenant_id = ${labTenant} and m.module_id = ${moduleId} and m.id = ${id}
  `.execute(tx);
  return rows[0];
}
