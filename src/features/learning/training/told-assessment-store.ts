import { sql } from 'kysely';
import type { ToldSkill } from '../../../domain/training/across-cities.ts';
import type { ChangeVerdict } from '../../../domain/training/read-change.ts';
import { boundQuery } from '../../../platform/db/bound-query.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant, ownTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';

/** A self-assessment as a city told it to everybody. */
export interface ToldAssessment {
  readonly tenantId: string;
  readonly city: string;
  readonly slug: string;
  readonly assessmentId: string;
  /** Null for the whole programme, and for a module that not everybody may read. */
  readonly moduleTitle: string | null;
  readonly wholeProgramme: boolean;
  readonly madeUp: boolean;
  readonly publishedAt: Date;
  readonly skills: readonly ToldSkill[];
}

/** What every city told, cities by name, the newest first. */
export async function readToldAssessments(tx: Tx): Promise<ToldAssessment[]> {
  const { rows } = await sql<ToldAssessment>`
    select p.tenant_id as "tenantId", m.name as city, m.slug, p.assessment_id as "assessmentId",
      case when t.shown_to = 'everyone' and t.state = 'published' then t.title end as "moduleTitle", p.module_id is null as "wholeProgramme",
      p.made_up as "madeUp", p.published_at as "publishedAt", (
        select json_agg(json_build_object('skill', s.skill, 'reading', s.reading) order by s.skill)
        from published_assessment_skill s where s.tenant_id = p.tenant_id and s.assessment_id = p.assessment_id) as skills
    from published_assessment p join municipality m on m.tenant_id = p.tenant_id
      left join training_module t on t.tenant_id = ${labTenant} and t.id = p.module_id
    order by m.name, p.published_at desc, p.assessment_id
  `.execute(tx);
  return rows;
}

/** How often each thing was said of a skill, counted by the database itself: the same as the page's, by another way. */
export const verdictsQuery = `select case when reading ->> 'kind' = 'too-few' then 'too-few-to-say' else reading ->> 'verdict' end as verdict, count(*)::int as times
from published_assessment_skill where skill = {skill} group by 1 order by 1`;

export async function countVerdicts(
  tx: Tx,
  skill: string,
): Promise<{ readonly verdict: ChangeVerdict; readonly times: number }[]> {
  const { rows } = await boundQuery<{ verdict: ChangeVerdict; times: number }>(verdictsQuery, { skill }).execute(tx);
  return rows;
}

export async function readToldOn(tx: Tx, assessmentId: string): Promise<Date | undefined> {
  const { rows } = await sql<{ publishedAt: Date }>`
    select published_at as "publishedAt" from published_assessment where tenant_id = ${ownTenant} and assessment_id = ${assessmentId}
  `.execute(tx);
  return rows[0]?.publishedAt;
}

/** False where it was told already. */
export async function insertTold(
  tx: Tx,
  _permit: LearningPermit<'assess'>,
  a: {
    readonly assessmentId: string;
    readonly moduleId: string | null;
    readonly madeUp: boolean;
    readonly publishedAt: Date;
    readonly publishedBy: string | undefined;
    readonly skills: readonly ToldSkill[];
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into published_assessment (tenant_id, assessment_id, module_id, made_up, published_at, published_by)
    values (${ownTenant}, ${a.assessmentId}, ${a.moduleId}, ${a.madeUp}, ${a.publishedAt}, ${a.publishedBy ?? null})
    on conflict do nothing returning 1
  `.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into published_assessment_skill (tenant_id, assessment_id, skill, reading)
    select ${ownTenant}, ${a.assessmentId}, skill, reading from jsonb_to_recordset(${JSON.stringify(a.skills)}::jsonb) as told(skill text, reading jsonb)
  `.execute(tx);
  return true;
}
