import { messages } from '../../../i18n/index.ts';
import { DataTable, Section, Why } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { nameOf, sayWhen, sayWhole } from '../figures/say-figure.ts';
import type { OfferedFigures } from './offered-figures.ts';

export interface FigureFoldProps {
  readonly ctx: Ctx;
  readonly offered: OfferedFigures;
}

/** Under the text that is being written: the references of its city, folded, and the door to all others. */
export function FigureFold({ ctx, offered }: FigureFoldProps) {
  const t = messages(ctx.language).reporting;
  const all = ctx.links.to(`/rapporto/scrivi/cifre${offered.city === '' ? '' : `?citta=${offered.city}`}`);
  return (
    <Section id="cifre" title={t.figuresTitle}>
      <p>{t.figuresText}</p>
      <Why label={offered.city === '' ? t.comparisonsTitle : t.figuresOfCity}>
        {offered.figures.length > 0 && <FigureTable ctx={ctx} offered={offered} />}
        <ComparisonTable ctx={ctx} offered={offered} />
      </Why>
      <p>
        <a href={all} target="_blank" rel="noopener">
          {t.allFigures}
        </a>
      </p>
    </Section>
  );
}

interface TableProps extends FigureFoldProps {
  /** A heading just above says it already. */
  readonly hideCaption?: boolean | undefined;
}

/** The figures of one city, with what they say now. */
export function FigureTable({ ctx, offered, hideCaption }: TableProps) {
  const t = messages(ctx.language).reporting;
  return (
    <DataTable
      caption={t.figuresOfCity}
      hideCaption={hideCaption}
      columns={[{ label: t.reference }, { label: t.indicator }, { label: t.saysNow }, { label: t.dataDate }]}
      rows={offered.figures.map((figure) => [
        <code>{`{{figure ${figure.reference}}}`}</code>,
        nameOf(ctx.language, figure),
        sayWhole(ctx.language, figure),
        sayWhen(ctx.language, figure) ?? '–',
      ])}
    />
  );
}

/** What can stand side by side, city by city. */
export function ComparisonTable({ ctx, offered, hideCaption }: TableProps) {
  const t = messages(ctx.language).reporting;
  return (
    <DataTable
      caption={t.comparisonsTitle}
      hideCaption={hideCaption}
      columns={[{ label: t.reference }, { label: t.indicator }]}
      rows={offered.comparisons.map(({ code, name }) => [<code>{`{{chart ${code}}}`}</code>, name])}
    />
  );
}
