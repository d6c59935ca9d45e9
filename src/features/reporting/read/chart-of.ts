import { messages, type Language } from '../../../i18n/index.ts';
import type { Bar } from '../../../ui/index.ts';
import type { ChartReading, OneFigure } from '../figures/reading.ts';
import { drawnValue, nameOf, sayCity, sayReadingInLine, sayWhen, sayWhole } from '../figures/say-figure.ts';

export interface DrawnChart {
  readonly title: string;
  /** What one sees, for who does not. */
  readonly description: string;
  readonly bars: readonly Bar[];
}

/**
 * A comparison of cities as bars: no bar where a figure is withheld or missing, nor where it was counted by another definition than the newest, and words that
 * say so.
 */
export function chartOf(language: Language, reading: ChartReading): DrawnChart {
  const t = messages(language).reporting;
  const title = nameOf(language, reading);
  const newest = Math.max(...reading.figures.map(versionOf));
  return {
    title,
    description: t.chartDescription(title, sayReadingInLine(language, reading)),
    bars: reading.figures.map((figure) => {
      const comparable = versionOf(figure) === newest;
      const said = figure.kind === 'figure' ? sayWhole(language, figure) : saidWithMonth(language, figure);
      return {
        label: sayCity(language, figure),
        value: comparable ? drawnValue(figure) : undefined,
        text: comparable ? said : t.otherDefinition(said, versionOf(figure)),
      };
    }),
  };
}

function saidWithMonth(language: Language, figure: OneFigure): string {
  return `${sayWhole(language, figure)}, ${sayWhen(language, figure) ?? ''}`;
}

/** A publication's figures all have the definitions of their set. */
function versionOf(figure: OneFigure): number {
  if (figure.kind === 'change') return figure.questionnaire;
  return figure.kind === 'figure' || figure.kind === 'return' ? 1 : figure.version;
}
