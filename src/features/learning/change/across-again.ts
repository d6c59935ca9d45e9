import { acrossCities, type Across } from '../../../domain/change/across-cities.ts';
import { countedQuestions, type CountedQuestion } from '../../../domain/change/sum-up.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { acrossQuery, sumAcross } from './across-again-store.ts';
import type { ToldRound } from './model.ts';
import { readPublished } from './told-store.ts';

export interface AcrossAgain {
  readonly question: CountedQuestion;
  readonly rounds: readonly ToldRound[];
  /** Each answer as the page across cities says it, and whether the query says the same. */
  readonly rows: readonly (Across & { readonly again: Again })[];
  readonly again: Again;
  readonly query: string;
}

/** One question over the cities that told it, summed once more by its query; undefined where nobody told it. Everybody's. */
export async function acrossAgain(ctx: Ctx, half: string, asked: string): Promise<AcrossAgain | undefined> {
  const question = countedQuestions.find((one) => one === asked && one !== 'role');
  if (question === undefined) return undefined;
  return read(ctx, async (tx) => {
    const rounds = (await readPublished(tx))
      .filter(({ halfYear }) => halfYear === half)
      .map(({ words: _words, ...told }) => told);
    if (rounds.length === 0) return undefined;
    const summed = new Map((await sumAcross(tx, half, question)).map((one) => [one.code, one]));
    const rows = acrossCities(rounds)
      .filter((one) => one.question === question)
      .map((one) => ({ ...one, again: isSame(one, summed.get(one.code)) ? ('same' as const) : ('moved' as const) }));
    const again = rows.some((one) => one.again === 'moved') ? 'moved' : 'same';
    return { question, rounds, rows, again, query: acrossQuery };
  });
}

function isSame(one: Across, other: Omit<Across, 'question'> | undefined): boolean {
  return (['told', 'saidIn', 'withheld', 'yes', 'of'] as const).every((field) => one[field] === other?.[field]);
}
