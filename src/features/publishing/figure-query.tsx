import type { IndicatorCode } from '../../domain/outcomes/indicators.ts';
import { messages, type Language } from '../../i18n/index.ts';
import { QueryCode } from '../../ui/index.ts';
import { figureQuery } from './recompute-figure.ts';

/** The query that counts a figure of a publication, word for word, and which of its columns the figure is. */
export function FigureQuery({ code, language }: { readonly code: IndicatorCode; readonly language: Language }) {
  const { publishing: t } = messages(language);
  return (
    <>
      <p>{t.queryText(figureQuery.columns[code])}</p>
      <QueryCode query={figureQuery.text} />
    </>
  );
}
