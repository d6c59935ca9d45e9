import { skillsAcross, type SkillAcross } from '../../../domain/training/across-cities.ts';
import { read, type Ctx } from '../../context.ts';
import type { NamedSkill } from './model.ts';
import { nameSkills } from './name-skills.ts';
import { readAddedSkills } from './skill-store.ts';
import { readToldAssessments, type ToldAssessment } from './told-assessment-store.ts';

export interface AcrossSkills {
  /** Cities by name. */
  readonly told: readonly ToldAssessment[];
  /** In the order of the list of skills. */
  readonly skills: readonly { readonly skill: NamedSkill; readonly across: SkillAcross }[];
}

/** What cities told of their self-assessments, beside one another: everybody's. */
export async function assessmentsAcross(ctx: Ctx): Promise<AcrossSkills> {
  return read(ctx, async (tx) => {
    const told = await readToldAssessments(tx);
    const across = skillsAcross(told.flatMap(({ skills }) => skills));
    const skills = nameSkills(ctx.language, await readAddedSkills(tx)).flatMap((skill) => {
      const found = across.find((one) => one.skill === skill.code);
      return found === undefined ? [] : [{ skill, across: found }];
    });
    return { told, skills };
  });
}
