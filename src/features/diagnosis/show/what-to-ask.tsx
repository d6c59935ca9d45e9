import type { Figures } from '../../../domain/diagnosis/parts.ts';
import { whatToAsk } from '../../../domain/diagnosis/what-to-ask.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';

const most = 3;

/** The figures that would narrow the gap most, the best first. */
export function WhatToAsk({ language, figures }: { readonly language: Language; readonly figures: Figures }) {
  const { diagnosis: t } = messages(language);
  const asked = whatToAsk(figures).slice(0, most);
  if (asked.length === 0) return <p>{t.view.askNothing}</p>;
  return (
    <ol>
      {asked.map(({ part, by }) => (
        <li>
          {by === Infinity ? t.view.askFirst(t.parts[part]) : t.view.ask(t.parts[part], formats(language).number(by))}
        </li>
      ))}
    </ol>
  );
}
