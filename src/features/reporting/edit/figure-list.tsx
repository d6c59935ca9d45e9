import { messages } from '../../../i18n/index.ts';
import { DataTable, Section, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Reading } from '../figures/reading.ts';
import { sayReading } from '../figures/say-figure.ts';

export interface FigureListProps {
  readonly ctx: Ctx;
  readonly figures: ReadonlyMap<string, Reading>;
}

/** Every reference that a text may use, with what it says now. */
export function FigureList({ ctx, figures }: FigureListProps) {
  const { publishing, reporting: t } = messages(ctx.language);
  const rows = [...figures.values()].map((reading) => [
    <code>{reading.kind === 'chart' ? `{{chart ${reading.code}}}` : `{{figure ${reading.reference}}}`}</code>,
    publishing.indicators[reading.code].name,
    sayReading(ctx.language, reading),
  ]);
  return (
    <Section id="cifre" title={t.figuresTitle}>
      <p>{t.figuresText}</p>
      <Why label={t.figuresTitle}>
        <DataTable
          caption={t.figuresTitle}
          hideCaption
          columns={[{ label: t.reference }, { label: t.definitionTitle }, { label: t.saysNow }]}
          rows={rows}
        />
      </Why>
    </Section>
  );
}
