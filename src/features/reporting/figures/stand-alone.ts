import { messages, type Language } from '../../../i18n/index.ts';
import { sayRatioShortly, sayVerdictShortly } from '../../experiments/public.ts';
import { sayReadingShortly } from '../../learning/public.ts';
import type { OneFigure } from './reading.ts';
import { sayWhole } from './say-figure.ts';

/** A figure where it stands by itself, in large type: its value in a few words, and under it what may be said of it, where that takes sentences. */
export function standAlone(
  language: Language,
  figure: OneFigure,
): { readonly value: string; readonly sentences?: string } {
  if (figure.kind === 'experiment')
    return figure.reading === null
      ? { value: messages(language).publishing.notShown, sentences: sayWhole(language, figure) }
      : {
          value: sayVerdictShortly(language, figure, figure.reading.verdict),
          sentences: sayWhole(language, figure),
        };
  if (figure.kind === 'return')
    return { value: sayRatioShortly(language, figure.ratio), sentences: sayWhole(language, figure) };
  if (figure.kind === 'assessment')
    return { value: sayReadingShortly(language, figure.reading), sentences: sayWhole(language, figure) };
  return { value: sayWhole(language, figure) };
}
