import { messages, type Language } from '../../i18n/index.ts';
import { Tag } from '../../ui/content/tag.tsx';
import type { CityFact } from './model.ts';

/** Facts of a city's path: whether each belongs to WILL's path or is a local project of those years, and its source. */
export function FactList({ language, facts }: { readonly language: Language; readonly facts: readonly CityFact[] }) {
  const { municipalities: t, common } = messages(language);
  return (
    <ul class="list-unstyled will-facts">
      {facts.map((fact) => (
        <li>
          <Tag tone={fact.willLink === 'verified' ? 'institution' : 'neutral'}>
            {fact.willLink === 'verified' ? t.pathWill : t.pathLocal}
          </Tag>
          <p>
            {fact.text[language]}{' '}
            <a href={fact.source} rel="noopener external">
              {common.source}: {new URL(fact.source).hostname}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
