import { formats, messages } from '../../../i18n/index.ts';
import { QueryCode, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { assessmentAgainHref, assessmentQueries, sayAbout } from '../../learning/public.ts';
import type { AssessmentReading } from '../figures/reading.ts';
import { sayWhole } from '../figures/say-figure.ts';
import { AskAgain } from './ask-again.tsx';

/** How able people said they feel before and after a training: of which self-assessment, where it is read again, how, and by which queries. */
export function AssessmentParts({ ctx, reading }: { readonly ctx: Ctx; readonly reading: AssessmentReading }) {
  const { assessment, assessmentAgain, reporting: t } = messages(ctx.language);
  const { city: slug, assessmentId, skill, names, publishedAt, reference, version } = reading;
  const toldOn = assessment.toldOn(formats(ctx.language).date(new Date(publishedAt)));
  return (
    <>
      <SummaryList
        rows={[
          { label: t.value, value: sayWhole(ctx.language, reading) },
          { label: t.skill, value: names[ctx.language] },
          { label: t.training, value: sayAbout(ctx.language, reading) },
          { label: t.dataDate, value: toldOn },
          { label: t.skillList, value: messages(ctx.language).indicators.version(version) },
          { label: t.code, value: <code>{`{{figure ${reference}}}`}</code> },
        ]}
      />
      <Section id="rifatto" title={t.recomputedTitle}>
        <AskAgain ctx={ctx} href={assessmentAgainHref(ctx, { slug, assessmentId }, skill)} />
      </Section>
      <Section id="definizione" title={t.definitionTitle}>
        {assessmentAgain.how.map((line) => (
          <p>{line}</p>
        ))}
        <p>
          <a href={ctx.links.to('/formazione/citta')}>{assessment.acrossTitle}</a>
        </p>
      </Section>
      <Section id="ricerca" title={t.queryTitle}>
        {assessmentQueries.map((query) => (
          <QueryCode query={query} />
        ))}
      </Section>
    </>
  );
}
