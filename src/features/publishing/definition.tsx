import type { Indicator } from '../../domain/outcomes/indicators.ts';
import { messages } from '../../i18n/index.ts';
import { useLanguage } from '../../ui/index.ts';

/** The definition behind a figure: what is counted, how it is looked up, of what kind it is. */
export function Definition({ indicator }: { readonly indicator: Indicator }) {
  const { publishing: t } = messages(useLanguage());
  const words = t.indicators[indicator.code];
  const parts = [
    [t.counted, words.counted],
    [t.query, words.query],
    [t.unit, words.unit],
    [t.definitionVersion(indicator.version), t.types[indicator.type]],
  ];
  return (
    <>
      {parts.map(([name, text]) => (
        <p>
          <strong>{name}</strong>
          <br />
          {text}
        </p>
      ))}
    </>
  );
}
