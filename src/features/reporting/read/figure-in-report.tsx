import { messages } from '../../../i18n/index.ts';
import { BarChart, Figure, Figures } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { TextReading } from '../figures/reading.ts';
import { nameOf, sayCity, sayDated } from '../figures/say-figure.ts';
import { standAlone } from '../figures/stand-alone.ts';
import { chartOf } from './chart-of.ts';
import type { HrefOf } from './markup-view.tsx';

export interface FigureInReportProps {
  readonly ctx: Ctx;
  readonly given: TextReading;
  readonly id: string;
  readonly hrefOf: HrefOf;
}

/** A figure that stands by itself in the report: with its day, or all cities as bars; both with the door to definition, query and recount. */
export function FigureInReport({ ctx, given, id, hrefOf }: FigureInReportProps) {
  const t = messages(ctx.language).reporting;
  const { reading } = given;
  if (reading.kind === 'chart') {
    const { title, description, bars } = chartOf(ctx.language, reading);
    return (
      <>
        <BarChart
          id={id}
          title={title}
          description={description}
          bars={bars}
          barsLabel={t.chartCity}
          valueLabel={title}
        />
        <p>
          <a href={hrefOf(reading.reference)}>{t.openFigureOf(title)}</a>
        </p>
      </>
    );
  }
  const { value, sentences } = standAlone(ctx.language, reading);
  return (
    <>
      <Figures>
        <Figure
          value={value}
          label={nameOf(ctx.language, reading)}
          dated={sayDated(ctx.language, reading)}
          source={{
            href: hrefOf(reading.reference),
            label: sayCity(ctx.language, reading),
          }}
        />
      </Figures>
      {sentences !== undefined && <p>{sentences}</p>}
    </>
  );
}
