import { messages, type Language } from '../../i18n/index.ts';
import { Tag } from '../../ui/index.ts';
import type { CityFact } from '../municipalities/public.ts';

/** The programme's story as facts, each with where it can be read; what is inferred says so. */
export function Story({ language, facts }: { readonly language: Language; readonly facts: readonly CityFact[] }) {
  const { common, lab: t } = messages(language);
  return (
    <ul class="will-facts">
      {facts.map((fact) => (
        <li>
          {fact.mark === 'inferred' && <Tag>{t.inferred}</Tag>} {fact.text[language]}{' '}
          <a href={fact.source} rel="noopener external">
            {common.source}: {URL.parse(fact.source)?.hostname ?? fact.source}
          </a>
        </li>
      ))}
    </ul>
  );
}
