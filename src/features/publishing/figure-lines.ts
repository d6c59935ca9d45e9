import { indicators, type Indicator, type IndicatorCode } from '../../domain/outcomes/indicators.ts';
import type { Shown } from '../../domain/outcomes/withhold.ts';
import { messages, type Language } from '../../i18n/index.ts';
import { figureText, savedMonthText } from './figure-text.ts';
import type { Publication, SeenFigure, SeenFigures } from './model.ts';

/** A figure ready to be told, with the indicator whose definition its door opens. */
export interface FigureLine {
  readonly key: IndicatorCode | 'saved-month';
  readonly label: string;
  readonly value: string;
  readonly indicator: Indicator;
}

/** The five figures and the month's saving, in the order in which every page and document tells them. */
export function figureLines(
  language: Language,
  { figures: seen, waits }: Pick<SeenFigures, 'figures' | 'waits'>,
): FigureLine[] {
  const { publishing: t } = messages(language);
  const label = (name: string, { staffOnly }: SeenFigure) => (staffOnly ? t.staffOnlyLabel(name) : name);
  return indicators.flatMap((indicator) => {
    const { code } = indicator;
    const figure = seen[code];
    const value = waits ? t.waits : figureText(language, code, figure.shown, seen.families.shown === 'withheld');
    const line: FigureLine = { key: code, label: label(t.indicators[code].name, figure), value, indicator };
    if (code !== 'saved-cents-week') return [line];
    return [
      line,
      {
        key: 'saved-month',
        label: label(t.savedMonth, figure),
        value: waits ? t.waits : savedMonthText(language, figure.shown),
        indicator,
      },
    ];
  });
}

export function publishedLines(language: Language, { figures }: Publication): FigureLine[] {
  const open = (shown: Shown): SeenFigure => ({ shown, staffOnly: false });
  const seen = {
    groups: open(figures.groups),
    families: open(figures.families),
    'hours-week': open(figures['hours-week']),
    'saved-cents-week': open(figures['saved-cents-week']),
    'first-contacts': open(figures['first-contacts']),
  };
  // A city whose figures wait publishes none.
  return figureLines(language, { figures: seen, waits: false });
}
