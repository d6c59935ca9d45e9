import { formats, messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { gapsOverTime } from '../figures/figures-of.ts';
import type { Figure } from '../model.ts';
import { dayInWords, figureInWords, gapInWords } from '../words.ts';
import { FigureSource } from './figure-source.tsx';

interface FigureHistoryProps {
  readonly ctx: Ctx;
  readonly base: string;
  readonly history: readonly Figure[];
}

/** Each figure that was written, newest first, with all that was known of it and the gap as it stood from then on. */
export function FigureHistory({ ctx: { language }, base, history }: FigureHistoryProps) {
  const { diagnosis: t } = messages(language);
  const { columns, historyColumns } = t.view;
  return (
    <DataTable
      caption={t.view.historyCaption}
      columns={[
        historyColumns.on,
        historyColumns.what,
        historyColumns.value,
        historyColumns.gap,
        columns.source,
        columns.on,
        columns.method,
        columns.confidence,
        columns.by,
      ].map((label) => ({ label }))}
      rows={gapsOverTime(history)
        .reverse()
        .map(({ figure, gap }) => [
          formats(language).dateShort(figure.recordedAt),
          t.parts[figure.part],
          figureInWords(language, figure),
          gapInWords(language, gap),
          <FigureSource language={language} base={base} figure={figure} />,
          dayInWords(language, figure.on),
          t.methods[figure.method],
          t.confidences[figure.confidence],
          figure.by ?? '–',
        ])}
    />
  );
}
