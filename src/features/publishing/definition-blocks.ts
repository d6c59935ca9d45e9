import { indicators } from '../../domain/outcomes/indicators.ts';
import { messages, type Language } from '../../i18n/index.ts';
import type { Block } from '../../platform/pdf/document.ts';

/** For a document: how each figure is worked out, and why small ones are not in it. */
export function definitionBlocks(language: Language): Block[] {
  const { publishing: t } = messages(language);
  return [
    { kind: 'heading', level: 1, text: t.howTitle },
    {
      kind: 'list',
      items: indicators.map(({ code, type, version }) => {
        const words = t.indicators[code];
        return [
          { kind: 'strong' as const, text: words.name },
          ` (${words.unit}). ${words.counted} ${words.query} ${t.types[type]} ${t.definitionVersion(version)}.`,
        ];
      }),
    },
    { kind: 'paragraph', text: [{ kind: 'strong', text: t.savedMonth }, `. ${t.savedMonthHow}`] },
    { kind: 'note', title: t.smallNumbersTitle, text: t.smallNumbers },
  ];
}
