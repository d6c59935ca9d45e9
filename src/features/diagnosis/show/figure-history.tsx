import { formats, messages, type Language } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import { gapsOverTime } from '../figures/figures-of.ts';
import type { Figure } from '../model.ts';
import { figureInWords, gapInWords } from '../words.ts';

/** Each figure that was written, newest first, with the gap as it stood from then on. */
export function FigureHistory({
  language,
  history,
}: {
  readonly language: Language;
  readonly history: readonly Figure[];
}) {
  const { diagnosis: t } = messages(language);
  const { historyColumns: columns } = t.view;
  return (
    <DataTable
      caption={t.view.historyCaption}
      columns={[columns.on, columns.what, columns.value, columns.gap].map((label) => ({ label }))}
      rows={gapsOverTime(history)
        .reverse()
        .map(({ figure, gap }) => [
          formats(language).dateShort(figure.recordedAt),
          t.parts[figure.part],
          figureInWords(language, figure),
          gapInWords(language, gap),
        ])}
    />
  );
}
