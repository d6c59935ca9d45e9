import type { Ctx } from '../../context.ts';
import { toldChange, type ToldRound } from '../../learning/public.ts';
import { changeCodeOf, everyCity, type FigureReference } from './figure-reference.ts';
import type { ChangeReading, ChartReading } from './reading.ts';

type OfChange = FigureReference & { readonly kind: 'change' };

/** What cities told of how the change goes, by reference; what nobody told is not in it. */
export async function readChanges(
  ctx: Ctx,
  asked: readonly OfChange[],
): Promise<readonly (ChangeReading | ChartReading)[]> {
  if (asked.length === 0) return [];
  const rounds = await toldChange(ctx);
  return asked.flatMap((one): (ChangeReading | ChartReading)[] => {
    const told = lastOfEach(rounds.filter(({ halfYear }) => one.halfYear === null || halfYear === one.halfYear));
    const named = one.halfYear !== null;
    const figures = told
      .filter(({ slug }) => one.city === everyCity || slug === one.city)
      .flatMap((round) => changeReading(round, one, named));
    if (one.city !== everyCity || figures.length === 0) return figures;
    return [{ kind: 'chart', reference: withHalf(`${everyCity}/${one.code}`, one.halfYear), code: one.code, figures }];
  });
}

/** Every answer that a city told of its last round. */
export async function readChangesOf(ctx: Ctx, slug: string): Promise<ChangeReading[]> {
  const [last] = (await toldChange(ctx)).filter((round) => round.slug === slug);
  if (last === undefined) return [];
  return last.counts.flatMap(({ question, code }) => changeReading(last, { question, answer: code }, false));
}

/** Rounds come with the newest half year first. */
function lastOfEach(rounds: readonly ToldRound[]): ToldRound[] {
  return rounds.filter(({ slug }, at) => rounds.findIndex((other) => other.slug === slug) === at);
}

/** Nothing where the round did not ask this. */
function changeReading(
  round: ToldRound,
  { question, answer }: Pick<OfChange, 'question' | 'answer'>,
  named: boolean,
): ChangeReading[] {
  const count = round.counts.find((one) => one.question === question && one.code === answer);
  if (count === undefined) return [];
  const { slug, city, madeUp, halfYear, edition, questionnaire, answered, publishedAt } = round;
  const code = changeCodeOf(question, answer);
  return [
    {
      kind: 'change',
      reference: withHalf(`${slug}/${code}`, named ? halfYear : null),
      city: slug,
      cityName: city,
      madeUp,
      code,
      question,
      answer,
      halfYear,
      edition,
      questionnaire,
      answered,
      yes: count.yes === 'withheld' ? null : count.yes,
      publishedAt: publishedAt.toISOString(),
    },
  ];
}

function withHalf(reference: string, half: string | null): string {
  return half === null ? reference : `${reference}/${half}`;
}
