import { criteria } from '../../../domain/choice/criteria.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { FigureTable, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { ChoiceAgain } from './choice-again.ts';
import { weightsOf } from './model.ts';
import { draws, seed, type Neighbours } from './sensitivity.ts';

interface OrderWorkingProps {
  readonly ctx: Ctx;
  readonly found: ChoiceAgain;
}

/** How it is told whether the order holds: each swap by its division, and the draws with the seed that makes them the same again. */
export function OrderWorking({ ctx, found }: OrderWorkingProps) {
  const { language } = ctx;
  const { choice: words, choiceAgain: t, askedAgain } = messages(language);
  const f = formats(language);
  const titleOf = (id: string) => found.choice.options.find((option) => option.id === id)?.title ?? id;
  const { neighbours } = found.sensitivity;
  return (
    <Section id="regge" title={words.sensitivityTitle}>
      <p>{t.swapHow}</p>
      <ul>
        {neighbours.map((pair) => (
          <li>{sayDivision(ctx, found, pair, titleOf)}</li>
        ))}
      </ul>
      <p>{t.drawsHow(f.number(draws), String(seed))}</p>
      <FigureTable
        caption={words.sharesCaption}
        rowsLabel={words.optionColumn}
        columns={[words.sharesColumn, askedAgain.again]}
        rows={found.told.shares.map(({ id, share }) => ({
          label: titleOf(id),
          values: [f.percent(share), askedAgain.marks[found.ofShares.get(id) ?? 'same']],
        }))}
      />
    </Section>
  );
}

function sayDivision(
  { language }: Ctx,
  { choice }: ChoiceAgain,
  { first, second, swap }: Neighbours,
  titleOf: (id: string) => string,
): string {
  const { choice: words, choiceAgain: t } = messages(language);
  const number = (value: number) => formats(language).number(value, 1);
  const weights = weightsOf(choice);
  const scoresOf = (id: string) => choice.options.find((option) => option.id === id)?.scores ?? {};
  const [one, other] = [scoresOf(first), scoresOf(second)];
  const points = (scores: typeof one) =>
    criteria.reduce((sum, criterion) => sum + weights[criterion] * (scores[criterion] ?? 0), 0);
  const lead = points(one) - points(other);
  const [better, worse] = [titleOf(first), titleOf(second)];
  if (swap === undefined) return `${t.leadLine(better, worse, number(lead))} ${words.swapNever(better, worse)}`;
  const [has, hasNot] = [one[swap.criterion] ?? 0, other[swap.criterion] ?? 0];
  const division = t.divisionLine(
    words.criteria[swap.criterion],
    number(has),
    number(hasNot),
    number(lead),
    number(Math.abs(has - hasNot)),
    number(Math.abs(swap.by)),
  );
  return `${t.leadLine(better, worse, number(lead))} ${division}`;
}
