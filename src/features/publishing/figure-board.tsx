import { Figure, Figures, useTexts } from '../../ui/index.ts';
import { messages } from '../../i18n/index.ts';
import { Definition } from './definition.tsx';
import type { FigureLine } from './figure-lines.ts';

/** The figures side by side, each with its date and the door to its definition. */
export function FigureBoard({ lines, at }: { readonly lines: readonly FigureLine[]; readonly at: Date }) {
  const { language, formats } = useTexts();
  const t = messages(language).publishing;
  return (
    <Figures>
      {lines.map(({ key, label, value, indicator }) => (
        <Figure
          value={value}
          label={label}
          date={formats.date(at)}
          how={
            <>
              {key === 'saved-month' && <p>{t.savedMonthHow}</p>}
              <Definition indicator={indicator} />
            </>
          }
        />
      ))}
    </Figures>
  );
}
