import type { LiveCode } from '../../../domain/outcomes/library.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { QueryCode } from '../../../ui/index.ts';
import { queryText } from './query-text.ts';

/** The query of a live indicator, word for word, behind a door. */
export function QueryOf({ code, language }: { readonly code: LiveCode; readonly language: Language }) {
  const t = messages(language).indicators;
  return (
    <>
      <p>{t.queryText}</p>
      <QueryCode query={queryText(code)} />
    </>
  );
}
