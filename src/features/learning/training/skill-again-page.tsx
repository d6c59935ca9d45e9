import { messages } from '../../../i18n/index.ts';
import { AskedAgain, FigureTable, LinkList, Page, QueryCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink } from '../parties.ts';
import { sayAbout } from './across-page.tsx';
import { assessmentAgainHref } from './again-hrefs.ts';
import { sayReading } from './say-reading.ts';
import type { SkillAgain } from './skill-again.ts';

/** How often each thing was said of a skill, counted again, with every self-assessment behind it. */
export function SkillAgainPage({ ctx, found }: { readonly ctx: Ctx; readonly found: SkillAgain }) {
  const { language } = ctx;
  const { assessmentAgain: t, askedAgain } = messages(language);
  const { again, query, rows, skill, told } = found;
  const { code, name } = skill.skill;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: told.some(({ madeUp }) => madeUp) })}
      title={t.skillTitle(name)}
      lead={t.skillLead}
      indexed={false}
      savable
      backHref={learningLink(ctx, '/formazione/citta')}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again} />
        <FigureTable
          caption={t.timesTitle}
          rowsLabel={t.said}
          columns={[t.times, askedAgain.again]}
          rows={rows.map((one) => ({
            label: t.verdicts[one.verdict],
            values: [String(one.times), askedAgain.marks[one.again]],
          }))}
        />
      </Section>
      <Section id="autovalutazioni" title={t.behindTitle}>
        <p>{t.behindText}</p>
        <LinkList
          items={told.map((one) => ({
            href: assessmentAgainHref(ctx, one, code),
            label: `${one.city}, ${sayAbout(language, one)}`,
            about: one.skills
              .filter((said) => said.skill === code)
              .flatMap(({ reading }) => sayReading(language, { reading }))
              .join(' '),
          }))}
        />
      </Section>
      <Section id="formula" title={askedAgain.how}>
        <p>{t.skillHow}</p>
        <p>{askedAgain.code('src/domain/training/across-cities.ts')}</p>
        <QueryCode query={query} />
      </Section>
    </Page>
  );
}
