import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import type { AcrossSkills } from './assessments-across.ts';
import { sayReading } from './results.tsx';

/** What people of many cities say of their own skills, before and after: skill by skill, cities by name, no order of better and worse. */
export function SkillsAcrossPage({ ctx, across }: { readonly ctx: Ctx; readonly across: AcrossSkills }) {
  const { language } = ctx;
  const t = messages(language).assessment;
  const { told, skills } = across;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: told.some(({ madeUp }) => madeUp) })}
      title={t.acrossTitle}
      lead={t.acrossLead}
      backHref={learningLink(ctx, '/formazione')}
      width="wide"
    >
      {told.length === 0 ? (
        <EmptyState title={t.acrossNone} why={t.acrossNoneWhy} />
      ) : (
        <p>{t.acrossText(told.length, new Set(told.map(({ tenantId }) => tenantId)).size)}</p>
      )}
      {skills.map(({ skill, across: { verdicts } }) => (
        <Section id={skill.code} title={skill.name}>
          <p>{t.timesInAll(formats(language).list(sayVerdicts(t, verdicts)))}</p>
          <DataTable
            caption={skill.name}
            hideCaption
            columns={[{ label: t.city }, { label: t.about }, { label: t.whatIsSaid }]}
            rows={told.flatMap((one) =>
              one.skills
                .filter((said) => said.skill === skill.code)
                .map(({ reading }) => [
                  one.madeUp ? `${one.city} (${t.madeUp.toLowerCase()})` : one.city,
                  one.wholeProgramme ? t.wholeProgramme : (one.moduleTitle ?? t.someModule),
                  sayReading(language, { reading }).join(' '),
                ]),
            )}
          />
        </Section>
      ))}
    </Page>
  );
}

function sayVerdicts(
  t: ReturnType<typeof messages>['assessment'],
  verdicts: AcrossSkills['skills'][number]['across']['verdicts'],
): string[] {
  return (['more', 'less', 'could-be-chance', 'too-few-to-say'] as const)
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => t.timesSaid[verdict](verdicts[verdict]));
}
