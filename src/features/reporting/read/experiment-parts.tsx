import { isLive } from '../../../domain/outcomes/library.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { DefinitionList, QueryOf, readingAgainHref, sayMonth } from '../../experiments/public.ts';
import type { ExperimentReading } from '../figures/reading.ts';
import { sayWhole } from '../figures/say-figure.ts';
import { AskAgain } from './ask-again.tsx';
import type { MonthPartsProps } from './month-parts.tsx';

interface ExperimentPartsProps extends Pick<MonthPartsProps, 'ctx' | 'definition'> {
  readonly reading: ExperimentReading;
}

/** What an indicator says of an experiment: with its range, of which telling and plan, where it is worked out again, its definition and query. */
export function ExperimentParts({ ctx, reading, definition }: ExperimentPartsProps) {
  const { indicators: words, reporting: t } = messages(ctx.language);
  const { indicator, reading: read, city: slug, experimentId, resultId: id } = reading;
  return (
    <>
      <SummaryList rows={factsOf(ctx, reading)} />
      <Section id="rifatto" title={t.recomputedTitle}>
        {read === null ? (
          <p>{t.notAskedAgain}</p>
        ) : (
          <AskAgain ctx={ctx} href={readingAgainHref(ctx, { slug, experimentId, id }, indicator)} />
        )}
      </Section>
      <Section id="definizione" title={t.definitionTitle}>
        {definition !== undefined && (
          <>
            <p>{definition.words[ctx.language].definition}</p>
            <DefinitionList ctx={ctx} definition={definition} />
          </>
        )}
        <p>{t.readingHow}</p>
        <p>
          <a href={ctx.links.to(`/indicatori/${indicator}`)}>{words.openDefinition}</a>
        </p>
      </Section>
      <Section id="ricerca" title={words.queryTitle}>
        {isLive(indicator) ? <QueryOf code={indicator} language={ctx.language} /> : <p>{words.noQuery}</p>}
      </Section>
    </>
  );
}

function factsOf(ctx: Ctx, reading: ExperimentReading) {
  const { indicators: words, readings, reporting: t } = messages(ctx.language);
  const { city, experiment, experimentId, resultId, until, publishedAt, planVersion, version, reference } = reading;
  return [
    { label: t.value, value: sayWhole(ctx.language, reading) },
    {
      label: t.experiment,
      value: <a href={ctx.links.to(`/sperimentazioni/${city}/${experimentId}/${resultId}`)}>{experiment}</a>,
    },
    { label: readings.until, value: sayMonth(ctx.language, until) },
    { label: t.dataDate, value: readings.toldOnDay(formats(ctx.language).date(new Date(publishedAt))) },
    { label: t.planRegistered, value: readings.planVersion(planVersion) },
    { label: words.versionLabel, value: words.version(version) },
    { label: t.code, value: <code>{`{{figure ${reference}}}`}</code> },
  ];
}
