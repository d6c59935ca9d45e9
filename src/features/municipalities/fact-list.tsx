import { messages, type Language } from '../../i18n/index.ts';
import { FactSourceLink } from './fact-source.tsx';
import { MarkTag } from './mark-tag.tsx';
import type { CityFact } from './model.ts';

interface FactsProps {
  readonly language: Language;
  readonly facts: readonly CityFact[];
}

/** A city's path: what belongs to WILL, then what was a project of the city's own, so that neither passes for the other. */
export function CityPath({ language, facts }: FactsProps) {
  const { municipalities: t } = messages(language);
  const ofWill = facts.filter(({ willLink }) => willLink === 'verified');
  const local = facts.filter(({ willLink }) => willLink !== 'verified');
  return (
    <>
      {ofWill.length > 0 && (
        <>
          <h3>{t.pathWill}</h3>
          <FactList language={language} facts={ofWill} />
        </>
      )}
      {local.length > 0 && (
        <>
          <h3>{t.pathLocal}</h3>
          <p class="text-secondary">{t.pathLocalText}</p>
          <FactList language={language} facts={local} />
        </>
      )}
    </>
  );
}

/** Each fact with where it can be read. */
function FactList({ language, facts }: FactsProps) {
  return (
    <ul class="list-unstyled will-facts">
      {facts.map(({ text, mark, source }) => (
        <li>
          <p>
            <MarkTag language={language} mark={mark} /> {text[language]}
          </p>
          <FactSourceLink language={language} source={source} />
        </li>
      ))}
    </ul>
  );
}
