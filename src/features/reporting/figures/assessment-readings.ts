import { skillsVersion } from '../../../domain/training/skills.ts';
import type { Ctx } from '../../context.ts';
import { toldSkills, type ToldSkillOf } from '../../learning/public.ts';
import { skillCodeOf, type FigureReference } from './figure-reference.ts';
import type { AssessmentReading } from './reading.ts';

type OfSkill = FigureReference & { readonly kind: 'skill' };

/** What people said of their own skills, before and after, as cities told it, by reference; what nobody told is not in it. */
export async function readAssessments(ctx: Ctx, asked: readonly OfSkill[]): Promise<AssessmentReading[]> {
  if (asked.length === 0) return [];
  const all = await toldSkills(ctx);
  return asked.flatMap(({ city, skill, assessmentId }) => {
    const found = all.find(
      ({ told, skill: code }) =>
        told.slug === city && code === skill && (assessmentId === null || told.assessmentId === assessmentId),
    );
    return found === undefined ? [] : [assessmentReading(found, assessmentId !== null)];
  });
}

/** Every skill that a city told of: the last said of it, and where there were several each by its name. */
export async function readAssessmentsOf(ctx: Ctx, slug: string): Promise<AssessmentReading[]> {
  const bySkill = Map.groupBy(
    (await toldSkills(ctx)).filter(({ told }) => told.slug === slug),
    ({ skill }) => skill,
  );
  return [...bySkill.values()].flatMap((all) => [
    ...all.slice(0, 1).map((last) => assessmentReading(last, false)),
    ...(all.length === 1 ? [] : all.map((one) => assessmentReading(one, true))),
  ]);
}

function assessmentReading({ told, skill, names, reading }: ToldSkillOf, named: boolean): AssessmentReading {
  const { slug, city, madeUp, assessmentId, wholeProgramme, moduleTitle, publishedAt } = told;
  const code = skillCodeOf(skill);
  return {
    kind: 'assessment',
    reference: named ? `${slug}/${code}/${assessmentId}` : `${slug}/${code}`,
    city: slug,
    cityName: city,
    madeUp,
    code,
    skill,
    names,
    assessmentId,
    wholeProgramme,
    moduleTitle,
    version: skillsVersion,
    publishedAt: publishedAt.toISOString(),
    reading,
  };
}
