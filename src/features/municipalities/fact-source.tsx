import type { Language } from '../../i18n/index.ts';
import type { FactSource } from './model.ts';
import { sourceInWords } from './say-source.ts';

/** Where a fact comes from: a link where the source has an address, its name where it has none. */
export function FactSourceLink({ language, source }: { readonly language: Language; readonly source: FactSource }) {
  const words = sourceInWords(language, source);
  if (source.link === null) return <span class="text-secondary">{words}</span>;
  return (
    <a href={source.link} rel="noopener external">
      {words}
    </a>
  );
}
