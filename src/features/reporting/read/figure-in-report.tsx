import { formats, messages } from '../../../i18n/index.ts';
import { BarChart, Figure, Figures } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { TextReading } from '../figures/reading.ts';
import { sayFigure } from '../figures/say-figure.ts';
import { chartOf } from './chart-of.ts';
import type { HrefOf } from './markup-view.tsx';

export interface FigureInReportProps {
  readonly ctx: Ctx;
  readonly given: TextReading;
  readonly id: string;
  readonly hrefOf: HrefOf;
}

/** A figure that stands by itself in the report: with its day and the door to its definition, or all cities as bars. */
export function FigureInReport({ ctx, given, id, hrefOf }: FigureInReportProps) {
  const { publishing, reporting: t } = messages(ctx.language);
  const { reading } = given;
  if (reading.kind === 'chart') {
    const { title, description, bars } = chartOf(ctx.language, reading);
    return (
      <BarChart
        id={id}
        title={title}
        description={description}
        bars={bars}
        barsLabel={t.chartCity}
        valueLabel={title}
      />
    );
  }
  return (
    <Figures>
      <Figure
        value={sayFigure(ctx.language, reading)}
        label={publishing.indicators[reading.code].name}
        date={reading.dataAt === null ? undefined : formats(ctx.language).date(new Date(reading.dataAt))}
        source={{
          href: hrefOf(reading.reference),
          label: reading.madeUp ? t.madeUpFigure(reading.cityName) : reading.cityName,
        }}
      />
    </Figures>
  );
}
