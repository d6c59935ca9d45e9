import { indicators } from '../../../domain/outcomes/indicators.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Page, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { Definition, FigureQuery } from '../../publishing/public.ts';
import { shellFor } from '../../shell.ts';
import type { FigureReading, OneFigure } from '../figures/reading.ts';
import { nameOf, sayFigure } from '../figures/say-figure.ts';
import { AssessmentParts } from './assessment-parts.tsx';
import { ChangeParts } from './change-parts.tsx';
import { ExperimentParts } from './experiment-parts.tsx';
import { AskAgain } from './ask-again.tsx';
import { ReturnParts } from './return-parts.tsx';
import { MonthParts, type MonthPartsProps } from './month-parts.tsx';

export interface FigurePageProps<Of extends OneFigure> {
  readonly ctx: Ctx;
  readonly reading: Of;
}

/** The page of one figure: what it counts, the query as code, the day of its data, and where to ask the query again. */
export function FigurePage({
  ctx,
  reading,
  definition,
}: FigurePageProps<OneFigure> & Pick<MonthPartsProps, 'definition'>) {
  const t = messages(ctx.language).reporting;
  const name = nameOf(ctx.language, reading);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: reading.madeUp })}
      title={t.figureTitle(name, reading.cityName)}
      lead={t.figureLead}
      breadcrumbs={[
        { label: t.lab, href: ctx.links.to('') },
        { label: t.crumb, href: ctx.links.to('/rapporto') },
        { label: name },
      ]}
    >
      {reading.kind === 'month' && <MonthParts ctx={ctx} reading={reading} definition={definition} />}
      {reading.kind === 'change' && <ChangeParts ctx={ctx} reading={reading} />}
      {reading.kind === 'experiment' && <ExperimentParts ctx={ctx} reading={reading} definition={definition} />}
      {reading.kind === 'return' && <ReturnParts ctx={ctx} reading={reading} />}
      {reading.kind === 'assessment' && <AssessmentParts ctx={ctx} reading={reading} />}
      {reading.kind === 'figure' && <PublicationParts ctx={ctx} reading={reading} />}
    </Page>
  );
}

function PublicationParts({ ctx, reading }: FigurePageProps<FigureReading>) {
  const t = messages(ctx.language).reporting;
  const indicator = indicators.find(({ code }) => code === reading.code);
  const { city, cityName, code, publicationId } = reading;
  return (
    <>
      <SummaryList rows={factsOf(ctx, reading)} />
      <Section id="rifatto" title={t.recomputedTitle}>
        {publicationId === null ? (
          <p>{t.noFigureYet(cityName)}</p>
        ) : (
          <AskAgain ctx={ctx} href={ctx.links.site(`/${city}/numeri/${code}/${publicationId}`)} />
        )}
        <p>
          <a href={ctx.links.site(`/${city}/numeri`)}>{t.liveLink(cityName)}</a>
        </p>
      </Section>
      {indicator !== undefined && (
        <Section id="definizione" title={t.definitionTitle}>
          <Definition indicator={indicator} />
        </Section>
      )}
      <Section id="ricerca" title={t.queryTitle}>
        <FigureQuery code={code} language={ctx.language} />
      </Section>
    </>
  );
}

function factsOf({ language }: Ctx, reading: FigureReading) {
  const { publishing, reporting: t } = messages(language);
  return [
    { label: t.value, value: sayFigure(language, reading) },
    ...(reading.dataAt === null
      ? []
      : [{ label: t.dataDate, value: formats(language).dateTime(new Date(reading.dataAt)) }]),
    ...(reading.definitionsVersion === null
      ? []
      : [{ label: t.definitionTitle, value: publishing.definitionVersion(reading.definitionsVersion) }]),
    ...(reading.publicationId === null ? [] : [{ label: t.publication, value: <code>{reading.publicationId}</code> }]),
    { label: t.code, value: <code>{`{{figure ${reading.reference}}}`}</code> },
  ];
}
