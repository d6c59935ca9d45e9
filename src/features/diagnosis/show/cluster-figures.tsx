import { figureParts, supplyParts } from '../../../domain/diagnosis/parts.ts';
import { messages } from '../../../i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { lastOf } from '../figures/figures-of.ts';
import type { Figure } from '../model.ts';
import { dayInWords, figureInWords } from '../words.ts';
import { FigureSource } from './figure-source.tsx';

interface ClusterFiguresProps {
  readonly ctx: Ctx;
  readonly base: string;
  readonly history: readonly Figure[];
}

/** The six parts with the figure that counts, or that nobody has said yet; then the services that were counted. */
export function ClusterFigures({ ctx, base, history }: ClusterFiguresProps) {
  const { language } = ctx;
  const { diagnosis: t } = messages(language);
  const { columns } = t.view;
  const last = lastOf(history);
  return (
    <DataTable
      caption={t.view.figuresTitle}
      hideCaption
      columns={[
        columns.what,
        columns.value,
        columns.source,
        columns.on,
        columns.method,
        columns.confidence,
        columns.by,
      ].map((label) => ({ label }))}
      rows={[...figureParts, ...supplyParts.filter((part) => last.has(part))].map((part) => {
        const figure = last.get(part);
        if (figure === undefined) return [t.parts[part], t.unknown, t.neverSaid, '–', '–', '–', '–'];
        return [
          t.parts[part],
          figureInWords(language, figure),
          <FigureSource language={language} base={base} figure={figure} />,
          dayInWords(language, figure.on),
          t.methods[figure.method],
          t.confidences[figure.confidence],
          figure.by ?? '–',
        ];
      })}
    />
  );
}
