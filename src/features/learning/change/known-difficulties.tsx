import { messages, type Language } from '../../../i18n/index.ts';
import { Section } from '../../../ui/index.ts';

/** What verified sources say of difficulties, beside which a city reads its own. */
export function KnownDifficulties({ language }: { readonly language: Language }) {
  const t = messages(language).change;
  return (
    <Section id="difficolta" title={t.contextTitle}>
      <p>{t.contextText}</p>
      <ul>
        {t.context.map(({ text, label, href }) => (
          <li>
            {text} <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
