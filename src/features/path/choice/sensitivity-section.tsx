import { formats, messages } from '../../../i18n/index.ts';
import { FigureTable, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Choice } from './model.ts';
import { draws, type Neighbours, type Sensitivity } from './sensitivity.ts';

interface SensitivitySectionProps {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly sensitivity: Sensitivity;
}

/** Whether the order holds: what swaps each pair of neighbours, and in how many weightings each comes first. */
export function SensitivitySection({ ctx, choice, sensitivity }: SensitivitySectionProps) {
  const { language } = ctx;
  const { choice: t } = messages(language);
  const f = formats(language);
  const titleOf = (id: string) => choice.options.find((option) => option.id === id)?.title ?? id;
  if (sensitivity.ranking.kind !== 'ranked') return null;
  return (
    <Section id="regge" title={t.sensitivityTitle}>
      <ul>
        {sensitivity.neighbours.map((pair) => (
          <li>{swapInWords(ctx, pair, titleOf)}</li>
        ))}
      </ul>
      <p>{t.sharesText(f.number(draws))}</p>
      <FigureTable
        caption={t.sharesCaption}
        hideCaption
        rowsLabel={t.optionColumn}
        columns={[t.sharesColumn]}
        rows={sensitivity.shares
          .toSorted((a, b) => b.share - a.share)
          .map(({ id, share }) => ({ label: titleOf(id), values: [f.percent(share)] }))}
      />
      <p>
        <a href={ctx.links.to(`/laboratorio/scelta/${choice.id}/conto#regge`)}>
          {messages(language).askedAgain.link(t.sharesCaption)}
        </a>
      </p>
    </Section>
  );
}

function swapInWords({ language }: Ctx, { first, second, swap }: Neighbours, titleOf: (id: string) => string): string {
  const { choice: t } = messages(language);
  const [one, other] = [titleOf(first), titleOf(second)];
  if (swap === undefined) return t.swapNever(one, other);
  if (swap.by === 0) return t.swapTie(one, other);
  const points = formats(language).number(Math.abs(swap.by), 1);
  const say = swap.by > 0 ? t.swapRaise : t.swapLower;
  return say(one, other, t.criteria[swap.criterion], points);
}
