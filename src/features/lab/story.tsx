import type { Language } from '../../i18n/index.ts';
import { FactSourceLink, MarkTag, type CityFact } from '../municipalities/public.ts';

/** The programme's story as facts, each with where it can be read; what was not simply read there says so. */
export function Story({ language, facts }: { readonly language: Language; readonly facts: readonly CityFact[] }) {
  return (
    <ul class="will-facts">
      {facts.map(({ text, mark, source }) => (
        <li>
          <MarkTag language={language} mark={mark} /> {text[language]}{' '}
          <FactSourceLink language={language} source={source} />
        </li>
      ))}
    </ul>
  );
}
