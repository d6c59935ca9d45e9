import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ChartReading } from '../figures/reading.ts';
import { sayFigure } from '../figures/say-figure.ts';

/** The page of a comparison: each city's figure with its day, each with a page of its own. */
export function ChartPage({
  ctx,
  reading,
  hrefOf,
}: {
  readonly ctx: Ctx;
  readonly reading: ChartReading;
  readonly hrefOf: (reference: string) => string;
}) {
  const { publishing, reporting: t } = messages(ctx.language);
  const name = publishing.indicators[reading.code].name;
  const rows = reading.figures.map((figure) => [
    <a href={hrefOf(figure.reference)}>{figure.madeUp ? t.madeUpFigure(figure.cityName) : figure.cityName}</a>,
    sayFigure(ctx.language, figure),
    figure.dataAt === null ? '–' : formats(ctx.language).date(new Date(figure.dataAt)),
  ]);
  return (
    <Page
      shell={shellFor(ctx, {
        madeUp: reading.figures.some(({ madeUp, publicationId }) => madeUp && publicationId !== null),
      })}
      title={name}
      lead={t.figureLead}
      breadcrumbs={[
        { label: t.lab, href: ctx.links.to('') },
        { label: t.crumb, href: ctx.links.to('/rapporto') },
        { label: name },
      ]}
      width="wide"
    >
      <DataTable
        caption={name}
        hideCaption
        columns={[{ label: t.chartCity }, { label: t.value, kind: 'figure' }, { label: t.dataDate, kind: 'code' }]}
        rows={rows}
      />
    </Page>
  );
}
