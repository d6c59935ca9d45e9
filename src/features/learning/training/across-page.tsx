import { formats, messages, type Language } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { assessmentAgainHref, skillAgainHref } from './again-hrefs.ts';
import type { AcrossSkills } from './assessments-across.ts';
import { sayReading } from './say-reading.ts';

/** What people of many cities say of their own skills, before and after: skill by skill, cities by name, no order of better and worse. */
export function SkillsAcrossPage({ ctx, across }: { readonly ctx: Ctx; readonly across: AcrossSkills }) {
  const { language } = ctx;
  const { assessment: t, askedAgain } = messages(language);
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
          <p>
            {t.timesInAll(formats(language).list(sayVerdicts(t, verdicts)))}{' '}
            <a href={skillAgainHref(ctx, skill.code)}>{askedAgain.link(skill.name)}</a>
          </p>
          <DataTable
            caption={skill.name}
            hideCaption
            columns={[{ label: t.city }, { label: t.about }, { label: t.whatIsSaid }]}
            rows={told.flatMap((one) =>
              one.skills
                .filter((said) => said.skill === skill.code)
                .map(({ reading }) => [
                  one.madeUp ? `${one.city} (${t.madeUp.toLowerCase()})` : one.city,
                  sayAbout(language, one),
                  <>
                    {sayReading(language, { reading }).join(' ')}{' '}
                    <a href={assessmentAgainHref(ctx, one, skill.code)}>
                      {askedAgain.link(`${one.city}, ${skill.name}`)}
                    </a>
                  </>,
                ]),
            )}
          />
        </Section>
      ))}
    </Page>
  );
}

/** Which training a self-assessment was of, as far as everybody may know. */
export function sayAbout(
  language: Language,
  { wholeProgramme, moduleTitle }: Pick<AcrossSkills['told'][number], 'wholeProgramme' | 'moduleTitle'>,
): string {
  const t = messages(language).assessment;
  return wholeProgramme ? t.wholeProgramme : (moduleTitle ?? t.someModule);
}

function sayVerdicts(
  t: ReturnType<typeof messages>['assessment'],
  verdicts: AcrossSkills['skills'][number]['across']['verdicts'],
): string[] {
  return (['more', 'less', 'could-be-chance', 'too-few-to-say'] as const)
    .filter((verdict) => verdicts[verdict] > 0)
    .map((verdict) => t.timesSaid[verdict](verdicts[verdict]));
}
