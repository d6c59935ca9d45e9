import { readChange, type SkillReading } from '../../../domain/training/read-change.ts';
import { skillAgain } from '../../../domain/training/tell-again.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { countQueries, readCounts } from './assessment-store.ts';
import type { NamedSkill } from './model.ts';
import { nameSkills, skillsOf } from './name-skills.ts';
import { answersTo } from './read-assessments.ts';
import { readAddedSkills } from './skill-store.ts';
import { readToldAssessments, type ToldAssessment } from './told-assessment-store.ts';

export interface AssessmentAgain {
  readonly told: ToldAssessment;
  readonly again: Again;
  readonly skills: readonly { readonly skill: NamedSkill; readonly reading: SkillReading; readonly again: Again }[];
  readonly queries: readonly string[];
}

/** What is asked of the data to read a self-assessment, word for word. */
export const assessmentQueries: readonly string[] = Object.values(countQueries);

/** Reads a self-assessment that the context's city told again, from its counts, and compares: what they are is never told. */
export async function assessmentAgain(ctx: Ctx, id: string): Promise<AssessmentAgain | undefined> {
  return read(ctx, async (tx) => {
    const own = ({ tenantId, assessmentId }: ToldAssessment) =>
      tenantId === ctx.municipality.tenantId && assessmentId === id;
    const told = (await readToldAssessments(tx)).find(own);
    if (told === undefined) return undefined;
    const counts = await readCounts(tx, id);
    const codes = told.skills.map(({ skill }) => skill);
    const skills = skillsOf(nameSkills(ctx.language, await readAddedSkills(tx)), codes).flatMap((skill) => {
      const reading = told.skills.find((one) => one.skill === skill.code)?.reading;
      if (reading === undefined) return [];
      return [{ skill, reading, again: skillAgain(reading, readChange(answersTo(skill.code, counts))) }];
    });
    const again = skills.some((one) => one.again === 'moved') ? 'moved' : 'same';
    return { told, again, skills, queries: assessmentQueries };
  });
}
