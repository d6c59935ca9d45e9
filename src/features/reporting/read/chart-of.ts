import { messages, type Language } from '../../../i18n/index.ts';
import type { Bar } from '../../../ui/index.ts';
import type { ChartReading } from '../figures/reading.ts';
import { sayFigure, sayReading } from '../figures/say-figure.ts';

export interface DrawnChart {
  readonly title: string;
  /** What one sees, for who does not. */
  readonly description: string;
  readonly bars: readonly Bar[];
}

/** A comparison of cities as bars: no bar where a figure is withheld or missing, and words that say so. */
export function chartOf(language: Language, reading: ChartReading): DrawnChart {
  const { publishing, reporting: t } = messages(language);
  const title = publishing.indicators[reading.code].name;
  return {
    title,
    description: t.chartDescription(title, sayReading(language, reading)),
    bars: reading.figures.map((figure) => ({
      label: figure.madeUp ? t.madeUpFigure(figure.cityName) : figure.cityName,
      value: typeof figure.shown === 'number' ? figure.shown : undefined,
      text: sayFigure(language, figure),
    })),
  };
}
