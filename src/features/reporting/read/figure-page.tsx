import { indicators } from '../../../domain/outcomes/indicators.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Notice, Page, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { Definition, publishedFigureQuery } from '../../publishing/public.ts';
import { shellFor } from '../../shell.ts';
import type { recompute } from '../figures/figure-source.ts';
import type { FigureReading } from '../figures/reading.ts';
import { sayFigure } from '../figures/say-figure.ts';

export interface FigurePageProps {
  readonly ctx: Ctx;
  readonly reading: FigureReading;
  /** What the stated query gives at this moment. */
  readonly again: Awaited<ReturnType<typeof recompute>>;
}

/** The page of one figure: what it counts, the query as code, the day of its data, and the same query asked again. */
export function FigurePage({ ctx, reading, again }: FigurePageProps) {
  const { publishing, reporting: t } = messages(ctx.language);
  const name = publishing.indicators[reading.code].name;
  const indicator = indicators.find(({ code }) => code === reading.code);
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
      <SummaryList rows={factsOf(ctx, reading)} />
      {indicator !== undefined && (
        <Section id="definizione" title={t.definitionTitle}>
          <Definition indicator={indicator} />
        </Section>
      )}
      <Section id="ricerca" title={t.queryTitle}>
        <pre tabindex={0}>
          <code>{publishedFigureQuery.text}</code>
        </pre>
        {reading.publicationId !== null && <p>{t.queryText(reading.city, reading.code, reading.publicationId)}</p>}
      </Section>
      <Section id="rifatto" title={t.recomputedTitle}>
        <Recomputed ctx={ctx} reading={reading} again={again} />
        <p>
          <a href={ctx.links.site(`/${reading.city}/numeri`)}>{t.liveLink(reading.cityName)}</a>
        </p>
      </Section>
    </Page>
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

function Recomputed({ ctx, reading, again }: FigurePageProps) {
  const t = messages(ctx.language).reporting;
  if (reading.publicationId === null || again === undefined) return <p>{t.noFigureYet(reading.cityName)}</p>;
  const said = sayFigure(ctx.language, { ...reading, shown: again });
  return again === reading.shown ? (
    <Notice tone="success" title={t.recomputedSame(said)} />
  ) : (
    <Notice tone="warning" title={t.recomputedOther(said)} />
  );
}
