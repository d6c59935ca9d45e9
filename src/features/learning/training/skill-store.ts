import { sql } from 'kysely';
import { isSkillCode, type SkillKind } from '../../../domain/training/skills.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant, ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';

/** A skill that the lab added, in its words. */
export interface AddedSkill {
  readonly code: string;
  readonly kind: SkillKind;
  readonly name: { readonly it: string; readonly en: string };
  readonly source: string | null;
  readonly retired: boolean;
}

/** All that the lab ever added: what a module worked on is still named when it is retired. */
export async function readAddedSkills(tx: Tx): Promise<AddedSkill[]> {
  const { rows } = await sql<AddedSkill>`
    select code, kind, jsonb_build_object('it', name_it, 'en', name_en) as name, source, retired from training_skill
    where tenant_id = ${labTenant} order by added_at, code
  `.execute(tx);
  return rows;
}

/** Whether each is of the catalogue or of those that the lab added. */
export async function knowsSkills(tx: Tx, codes: readonly string[]): Promise<boolean> {
  const others = codes.filter((code) => !isSkillCode(code));
  if (others.length === 0) return true;
  const added = await readAddedSkills(tx);
  return others.every((code) => added.some((skill) => skill.code === code));
}

export async function insertSkill(
  tx: Tx,
  _permit: LearningPermit<'train'>,
  skill: Omit<AddedSkill, 'retired'>,
  at: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into training_skill (tenant_id, code, kind, name_it, name_en, source, added_at)
    values (${ownTenant}, ${skill.code}, ${skill.kind}, ${skill.name.it}, ${skill.name.en}, ${skill.source}, ${at})
    on conflict (tenant_id, code) do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** A skill that is no longer offered, or is again. */
export async function setSkillRetired(
  tx: Tx,
  _permit: LearningPermit<'train'>,
  code: string,
  retired: boolean,
): Promise<boolean> {
  const { rows } =
    await sql`update training_skill set retired = ${retired} where tenant_id = ${ownTenant} and code = ${code} returning 1`.execute(
      tx,
    );
  return rows.length === 1;
}
