import { formats, messages } from '../../../i18n/index.ts';
import { AskedAgain, Page, QueryCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { AssessmentAgain } from './assessment-again.ts';
import { sayAbout } from './across-page.tsx';
import { sayReading } from './say-reading.ts';

/** A self-assessment that a city told, read again from its counts, skill by skill. Open to everybody. */
export function AssessmentAgainPage({ ctx, found }: { readonly ctx: Ctx; readonly found: AssessmentAgain }) {
  const { language, links } = ctx;
  const { assessmentAgain: t, askedAgain } = messages(language);
  const { told, again, skills, queries } = found;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: told.madeUp })}
      title={t.title(told.city, sayAbout(language, told))}
      lead={t.lead}
      eyebrow={t.toldOn(formats(language).date(told.publishedAt))}
      indexed={false}
      savable
      backHref={links.site('/laboratorio/formazione/citta')}
    >
      <Section id="rifatto" title={askedAgain.section}>
        <AskedAgain again={again}>
          {again === 'same' && <p>{askedAgain.small}</p>}
          {again === 'moved' && <p>{t.movedText}</p>}
        </AskedAgain>
      </Section>
      {skills.map(({ skill, reading, again: mark }) => (
        <Section id={skill.code} title={skill.name}>
          {sayReading(language, { reading }).map((sentence) => (
            <p>{sentence}</p>
          ))}
          <p>
            <strong>{t.mark(askedAgain.marks[mark])}</strong>
          </p>
        </Section>
      ))}
      <Section id="formula" title={askedAgain.how}>
        {t.how.map((line) => (
          <p>{line}</p>
        ))}
        <p>{askedAgain.code('src/domain/training/read-change.ts, src/domain/statistics')}</p>
        {queries.map((query) => (
          <QueryCode query={query} />
        ))}
      </Section>
    </Page>
  );
}
