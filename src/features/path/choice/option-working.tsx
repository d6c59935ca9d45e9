import { criteria } from '../../../domain/choice/criteria.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { FigureTable } from '../../../ui/index.ts';
import { totalIn, type ChoiceAgain } from './choice-again.ts';
import { weightsOf, type ChoiceOption } from './model.ts';

interface OptionWorkingProps {
  readonly language: Language;
  readonly found: ChoiceAgain;
  readonly option: ChoiceOption;
}

/** The total of one option, line by line: each weight times its score, the sum, and what it is divided by. */
export function OptionWorking({ language, found, option }: OptionWorkingProps) {
  const { choice: words, choiceAgain: t, askedAgain } = messages(language);
  const f = formats(language);
  const weights = weightsOf(found.choice);
  const told = totalIn(found.told, option.id);
  const again = found.ofTotals.get(option.id);
  const all = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  const points = criteria.reduce((sum, criterion) => sum + weights[criterion] * (option.scores[criterion] ?? 0), 0);
  return (
    <>
      <FigureTable
        caption={t.optionCaption(option.title)}
        rowsLabel={t.criterion}
        columns={[words.weightRow, t.score, t.product]}
        rows={[
          ...criteria.map((criterion) => {
            const score = option.scores[criterion];
            const product = score === undefined ? '–' : f.number(weights[criterion] * score);
            return {
              label: words.criteria[criterion],
              values: [f.number(weights[criterion]), score === undefined ? '–' : f.number(score), product],
            };
          }),
          { label: t.sum, values: [f.number(all), '–', f.number(points)] },
        ]}
      />
      {told !== null && again !== undefined && (
        <p>
          {t.totalLine(f.number(points), f.number(all), f.number(points / all, 2))} {t.toldTotal(f.number(told, 2))}{' '}
          <strong>{askedAgain.marks[again]}</strong>
        </p>
      )}
    </>
  );
}
