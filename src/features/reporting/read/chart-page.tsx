import { messages } from '../../../i18n/index.ts';
import { DataTable, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { isTold, type ChartReading } from '../figures/reading.ts';
import { nameOf, sayCity, sayWhen, sayWhole } from '../figures/say-figure.ts';

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
  const t = messages(ctx.language).reporting;
  const name = nameOf(ctx.language, reading);
  const rows = reading.figures.map((figure) => [
    <a href={hrefOf(figure.reference)}>{sayCity(ctx.language, figure)}</a>,
    sayWhole(ctx.language, figure),
    sayWhen(ctx.language, figure) ?? '–',
  ]);
  return (
    <Page
      shell={shellFor(ctx, {
        madeUp: reading.figures.some((figure) => figure.madeUp && isTold(figure)),
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
