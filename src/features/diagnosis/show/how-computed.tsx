import { messages, type Language } from '../../../i18n/index.ts';

/** The rule behind the gap, for who wants to check it. */
export function HowComputed({ language }: { readonly language: Language }) {
  const { diagnosis: t } = messages(language);
  return (
    <details class="will-why">
      <summary>{t.how}</summary>
      <div class="will-why-body">
        {t.howText.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </details>
  );
}
